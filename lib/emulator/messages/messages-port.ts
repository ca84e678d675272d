import type { Endpoint } from '../../flow-language/contact-state.ts';
import type { ChatMessageRequest, EmailRequest, MessagesPort, RenderedTemplate } from '../../flow-language/ports/messages-port.ts';
import { isRefusal, type Refusal } from '../../flow-language/ports/refusal.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { endContact } from '../contacts/end-contact.ts';
import { runnableFlow } from '../contacts/hooks.ts';
import { hasQuota, startContact } from '../contacts/start-contact.ts';
import { tell } from '../contacts/tell.ts';
import { renderTemplate } from './render-template.ts';

/** What one contact has prepared and not sent yet: actions hand it on to each other (exported sequences of actions). */
interface Draft {
  rendered?: RenderedTemplate;
  email?: Contact;
}
const drafts = new WeakMap<Contact, Draft>();

const draftOf = (contact: Contact): Draft => {
  const draft = drafts.get(contact) ?? {};
  drafts.set(contact, draft);
  return draft;
};

const isEmailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);
const emailEndpoint = ({ address, name }: EmailRequest['from']): Endpoint => ({
  Address: address,
  Type: 'EMAIL_ADDRESS',
  ...(name === undefined ? {} : { DisplayName: name }),
});

/** Messages of one contact: they go to the trace and, as contacts of their own, into the records. */
export const messagesPort = (center: Center, contact: Contact): MessagesPort => ({
  render: ({ templateArn }) => {
    const template = center.inventory.messageTemplates.get(templateArn);
    if (template === undefined) return { refused: `there is no message template ${templateArn}` };
    const rendered = renderTemplate(template, contact.state);
    if (!isRefusal(rendered)) draftOf(contact).rendered = rendered;
    return rendered;
  },
  startChat: (request) => startChat(center, contact, request),
  createEmail: () => {
    const email = newEmail(center, contact);
    if (isRefusal(email)) return email;
    draftOf(contact).email = email;
    // What was never sent ends with the contact that began it.
    contact.atEnd.add(() => endContact(center, email, 'DISCARDED'));
    return { contactId: email.id };
  },
  sendEmail: (request) => sendEmail(center, contact, request),
  emailText: () => contact.email?.text,
  continueChat: ({ sourceContactId }) => {
    const source = center.contacts.find(sourceContactId);
    if (source?.state.channel !== 'CHAT') return { refused: `there is no earlier chat ${sourceContactId}` };
    if (source === contact) return { refused: 'a chat cannot continue itself' };
    contact.state.relatedContactId = source.id;
    return true;
  },
});

const startChat = (center: Center, contact: Contact, request: ChatMessageRequest): { contactId: string } | Refusal => {
  const flow = runnableFlow(center.inventory, request.flowId);
  if (flow?.type !== 'CONTACT_FLOW') return { refused: `there is no published inbound flow ${request.flowId}` };
  const draft = draftOf(contact);
  const text = request.content ?? draft.rendered?.body;
  if (text === undefined || text === '') return { refused: 'there is neither a message nor a rendered template' };
  if (request.destination.address === '' || request.source.address === '')
    return { refused: 'the message has no sender or nobody to go to' };
  if (!hasQuota(center, 'CHAT')) return { refused: 'the instance has as many chats as it may have' };
  draft.rendered = undefined;
  const from = center.inventory.phoneNumbers.get(request.source.address)?.address ?? request.source.address;
  const chat = startContact(center, {
    channel: 'CHAT',
    initiationMethod: 'API',
    subtype: request.subtype,
    flow,
    customer: { Address: request.destination.address, Type: 'TELEPHONE_NUMBER' },
    system: { Address: from, Type: 'TELEPHONE_NUMBER' },
    present: true,
    attributes: contact.state.attributes,
    fields: { languageCode: contact.state.languageCode },
    ...(request.related ? { relatedTo: contact } : {}),
  });
  const channel = request.subtype === 'connect:WhatsApp' ? 'WHATSAPP' : 'SMS';
  tell(center, contact, { type: 'message', channel, from, to: request.destination.address, text });
  return { contactId: chat.id };
};

const newEmail = (center: Center, contact: Contact): Contact | Refusal => {
  if (!hasQuota(center, 'EMAIL')) return { refused: 'the instance has as many e-mails as it may have' };
  return startContact(center, {
    channel: 'EMAIL',
    initiationMethod: 'FLOW',
    subtype: 'connect:Email',
    customer: contact.state.customerEndpoint,
    system: null,
    present: false,
    relatedTo: contact,
  });
};

const sendEmail = (center: Center, contact: Contact, { from, to, subject, body }: EmailRequest): { contactId: string } | Refusal => {
  if (!isEmailAddress(from.address) || !isEmailAddress(to.address)) return { refused: 'the sender or the receiver is no e-mail address' };
  const draft = draftOf(contact);
  const text = body ?? draft.rendered?.body;
  if (text === undefined) return { refused: 'there is neither a body nor a rendered template' };
  const email = draft.email ?? newEmail(center, contact);
  if (isRefusal(email)) return email;
  const content = { from: from.address, to: to.address, subject: subject ?? draft.rendered?.subject ?? '', text };
  drafts.delete(contact);
  email.state.customerEndpoint = emailEndpoint(to);
  email.state.systemEndpoint = emailEndpoint(from);
  email.state.segmentAttributes['connect:EmailSubject'] = { ValueString: content.subject };
  email.email = content;
  tell(center, contact, { type: 'message', channel: 'EMAIL', ...content });
  // Sent, and nothing more happens to it (inferred).
  center.outbox.soon(() => endContact(center, email, 'CONTACT_FLOW_DISCONNECT'));
  return { contactId: email.id };
};
