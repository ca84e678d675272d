import type { Named } from './types.ts';

/** A view of the instance; the service's own (`arn:…:aws:view/form:1`, `form`) need no entry. */
export interface View extends Named {
  /** Actions that its buttons give. */
  actions: string[];
}

/** A message template of a knowledge base. `{{Attributes.Customer.FirstName}}` and the like stand for values. */
export interface MessageTemplate extends Named {
  channel: 'EMAIL' | 'SMS' | 'PUSH' | 'WHATSAPP';
  subject?: string;
  body: string;
}

export interface TaskTemplate extends Named {
  /** Inbound flow of its tasks. */
  flowId?: string;
}

export interface CaseTemplate extends Named {
  requiredFields: string[];
}

/** Assistant of Amazon Q in Connect: `arn:aws:wisdom:…:assistant/<id>`. */
export type Assistant = Named;
