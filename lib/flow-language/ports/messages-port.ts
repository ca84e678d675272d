import type { Refusal } from './refusal.ts';

export interface RenderedTemplate {
  subject?: string;
  body: string;
}

export interface ChatMessageRequest {
  source: { address: string; type: string };
  destination: { address: string; type: string };
  flowId: string;
  subtype: string;
  /** At most 1,024 characters; absent: the template rendered before. */
  content?: string;
  /** Whether the new contact is related to this one. */
  related: boolean;
}

export interface EmailRequest {
  from: { address: string; name?: string };
  to: { address: string; name?: string };
  /** Absent both: the template rendered before. */
  subject?: string;
  body?: string;
}

/** Messages that leave the centre, and the content of those that came in. */
export interface MessagesPort {
  /** Fills a template for the action that sends it. Refused with `TemplateRenderingError`: a value that it needs is missing. */
  render(request: { knowledgeBaseArn: string; templateArn: string }): RenderedTemplate | Refusal;
  /** A chat with the customer, such as an SMS conversation, as a contact of its own. */
  startChat(request: ChatMessageRequest): { contactId: string } | Refusal;
  /** The contact of an e-mail that is to be sent. */
  createEmail(): { contactId: string } | Refusal;
  sendEmail(request: EmailRequest): { contactId: string } | Refusal;
  /** Plain text of the contact's e-mail; undefined when there is none. */
  emailText(): string | undefined;
  /** Goes on with an earlier chat of this customer. */
  continueChat(request: { sourceContactId: string; entire: boolean }): true | Refusal;
}
