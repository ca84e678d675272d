import type { Endpoint } from '../../flow-language/contact-state.ts';
import { CenterError } from '../center-error.ts';
import type { CallLeg, IncomingCall } from '../contact-center.ts';
import { customerLeg } from './call-leg.ts';
import { WITHHELD } from './caller-number.ts';
import type { Center } from './center.ts';
import { runContactFlow } from './contact-flow.ts';
import { runnableFlow } from './hooks.ts';
import { newContact } from './new-contact.ts';
import { newContactState } from './new-contact-state.ts';
import { newFacts, tellConnected, tellInitiated } from './next-contact.ts';
import { keep } from './tell.ts';

const telephone = (address: string): Endpoint => ({ Address: address, Type: 'TELEPHONE_NUMBER' });

/** A call arrives. The contact is kept before this returns; its flow starts in the next step, so that the caller has the leg in hand. */
export const receiveCall = (center: Center, call: IncomingCall): CallLeg => {
  const { inventory } = center;
  const number = inventory.phoneNumber(call.to);
  if (!number || !inventory.instance.inboundCalls) {
    throw new CenterError('NUMBER_NOT_IN_SERVICE', `${call.to} is not a number of this center, or the instance takes no calls.`);
  }
  const flow = number.flowId === undefined ? undefined : runnableFlow(inventory, number.flowId);
  if (!flow) throw new CenterError('NUMBER_WITHOUT_FLOW', `${call.to} has no published flow; associate one with the number.`);
  if (center.contacts.countOf('VOICE') >= center.maximumCalls) {
    throw new CenterError(
      'CAPACITY',
      `${center.maximumCalls} calls are under way, as many as the instance may have; the caller hears a fast busy tone.`,
    );
  }
  const id = center.ports.newId();
  const state = newContactState(inventory.instance, id, {
    initiationMethod: 'INBOUND',
    customer: telephone(call.from ?? WITHHELD),
    system: telephone(number.address),
  });
  if (call.from === null) state.callbackNumber = null;
  Object.assign(state.segmentAttributes, call.segmentAttributes);
  const contact = newContact(state, newFacts(id, center.clock.now()), { line: center.newLine(true), onTrace: call.onTrace, bridge: null });
  center.contacts.add(contact);
  keep(center, contact);
  center.clock.after(0, () => {
    tellInitiated(center, contact);
    if (contact.phase === 'over') return;
    tellConnected(center, contact);
    runContactFlow(center, contact, flow);
  });
  return customerLeg(center, contact.call);
};
