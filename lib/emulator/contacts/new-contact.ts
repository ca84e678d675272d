import type { ContactState } from '../../flow-language/contact-state.ts';
import type { Call, Contact, ContactFacts } from './contact.ts';

/** A contact at its beginning. `call`: one that goes on, or a new one without its contact, which it gets here. */
export const newContact = (state: ContactState, facts: ContactFacts, call: Call | Omit<Call, 'contact'>): Contact => {
  const contact: Omit<Contact, 'call'> & { call?: Call } = {
    id: state.contactId,
    state,
    facts,
    phase: 'flow',
    run: null,
    runLimit: null,
    leg: null,
    thirdParty: null,
    waitsSince: null,
    criteria: null,
    callback: null,
    atEnd: new Set(),
    dialCustomer: null,
    email: null,
    view: null,
    signIn: null,
    guide: null,
    guideOf: null,
  };
  const whole = contact as Contact;
  return Object.assign(whole, { call: 'contact' in call ? call : Object.assign(call, { contact: whole }) });
};
