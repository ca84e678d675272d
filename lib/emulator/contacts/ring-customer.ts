import type { AgentLeg } from '../agents/agent-leg.ts';
import { customerLeg } from './call-leg.ts';
import type { Center } from './center.ts';
import { tellConnected } from './next-contact.ts';
import { keep } from './tell.ts';

export interface Ring {
  number: string;
  callerId: string | null;
  ringMs: number;
  answered(): void;
  notReached(): void;
}

/** Calls the customer of a leg that is dialing; exactly one of `answered` and `notReached` follows, unless the leg ends first. */
export const ringCustomer = (center: Center, leg: AgentLeg, ring: Ring): void => {
  const { contact } = leg;
  let isSettled = false;
  const settle = (step: () => void): void =>
    center.outbox.run(() => {
      if (isSettled || leg.step !== 'dialing') return;
      isSettled = true;
      leg.timer?.();
      leg.timer = null;
      step();
    });
  const hangUp = center.ports.outgoingCall?.({
    contactId: contact.id,
    purpose: 'callback',
    number: ring.number,
    callerId: ring.callerId,
    answer: (onTrace, answeredBy) => {
      settle(() => {
        contact.call.onTrace = onTrace;
        contact.state.answeredBy = answeredBy ?? null;
        connect(center, leg);
        ring.answered();
      });
      return customerLeg(center, contact.call);
    },
    fail: () => settle(ring.notReached),
  });
  if (!hangUp) {
    center.outbox.soon(() => settle(ring.notReached));
    return;
  }
  contact.thirdParty = hangUp;
  if (!isSettled) leg.timer = center.clock.after(ring.ringMs, () => settle(ring.notReached));
};

const connect = (center: Center, leg: AgentLeg): void => {
  const { contact } = leg;
  contact.call.line.open();
  contact.facts.connectedToSystemAt = center.clock.now();
  leg.step = 'outbound-whisper';
  tellConnected(center, contact);
  keep(center, contact);
};
