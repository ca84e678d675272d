import { CenterError } from '../center-error.ts';
import type { CallLeg } from '../contact-center.ts';
import type { Center } from './center.ts';
import type { Call } from './contact.ts';
import { customerHangsUp } from './customer-hangs-up.ts';

/** The customer's end of a call, whichever contact of the chain has it. */
export const customerLeg = (center: Center, call: Call): CallLeg => ({
  get contactId() {
    return call.contact.id;
  },
  press: (key) => {
    if (!/^[0-9*#]$/.test(key)) throw new CenterError('INVALID_KEY', `${JSON.stringify(key)} is not a key; keys are 0-9, * and #.`);
    center.outbox.run(() => call.line.press(key));
    call.bridge?.press(key);
  },
  played: (playId) => {
    center.outbox.run(() => call.line.played(playId));
    call.bridge?.played(playId);
  },
  hangUp: () => center.outbox.run(() => customerHangsUp(center, call.contact)),
});
