import type { ContactState } from '../contact-state.ts';

/** What references of one flow run can see. Modules have slots and flow attributes of their own. */
export interface ReferenceScope {
  contact: ContactState;
  /** `$.External`, `$.Lex`, `$.StoredCustomerInput` … by root name. */
  slots: Record<string, unknown>;
  flowAttributes: Record<string, string>;
}
