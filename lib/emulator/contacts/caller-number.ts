import type { ContactState } from '../../flow-language/contact-state.ts';

/** What Connect shows as the number of a caller who withholds it (inferred). */
export const WITHHELD = 'anonymous';

/** The customer's number for people: null when there is none or it is withheld. */
export const callerNumber = (state: Pick<ContactState, 'customerEndpoint'>): string | null => {
  const address = state.customerEndpoint?.Address;
  return address === undefined || address === WITHHELD ? null : address;
};
