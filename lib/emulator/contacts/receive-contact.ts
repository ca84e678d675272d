import type { Endpoint } from '../../flow-language/contact-state.ts';
import { CenterError } from '../center-error.ts';
import type { CallLeg, ContactStart } from '../contact-center.ts';
import { checkAttributes } from './attributes.ts';
import { customerLeg } from './call-leg.ts';
import type { Center } from './center.ts';
import { runnableFlow } from './hooks.ts';
import { hasQuota, startContact } from './start-contact.ts';

const SUBTYPES = { CHAT: 'connect:Chat', TASK: 'connect:Task', EMAIL: 'connect:Email' } as const;

const emailAddress = (address: string): Endpoint => ({ Address: address, Type: 'EMAIL_ADDRESS' });

/** A chat or task is started through the API, or an e-mail comes in. Its flow starts in the next step. */
export const receiveContact = (center: Center, start: ContactStart): CallLeg => {
  const flow = runnableFlow(center.inventory, start.flowId);
  if (flow?.type !== 'CONTACT_FLOW') {
    throw new CenterError('ResourceNotFound', `There is no published inbound flow ${JSON.stringify(start.flowId)} in this instance.`);
  }
  if (!hasQuota(center, start.channel))
    throw new CenterError('CAPACITY', `The instance has as many ${start.channel} contacts as it may have.`);
  checkAttributes({}, start.attributes ?? {});
  const { email, initialMessage } = start;
  const contact = startContact(center, {
    channel: start.channel,
    // E-mail from outside is INBOUND, what the API starts is API (documented).
    initiationMethod: start.channel === 'EMAIL' ? 'INBOUND' : 'API',
    subtype: SUBTYPES[start.channel],
    flow,
    customer: email ? emailAddress(email.from) : null,
    system: email ? emailAddress(email.to) : null,
    present: start.channel === 'CHAT',
    fields: { name: start.name ?? null, description: start.description ?? null },
    attributes: start.attributes,
    references: { ...start.references },
    onTrace: start.onTrace,
  });
  if (email) {
    contact.email = { ...email };
    contact.state.segmentAttributes['connect:EmailSubject'] = { ValueString: email.subject };
  }
  if (initialMessage !== undefined) contact.state.slots.Media = { InitialMessage: initialMessage };
  return customerLeg(center, contact.call);
};
