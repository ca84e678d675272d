import { CenterError } from '../center-error.ts';
import type { CallLeg } from '../contact-center.ts';
import type { Center } from './center.ts';
import type { Call } from './contact.ts';
import { customerHangsUp } from './customer-hangs-up.ts';

/** Longest utterance and chat message (documented). */
const MAXIMUM_TEXT = 1024;

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
  say: (text) => {
    if (text.trim() === '' || text.length > MAXIMUM_TEXT)
      throw new CenterError('INVALID_TEXT', `${text.length} characters cannot be said at once: 1 to ${MAXIMUM_TEXT}.`);
    center.outbox.run(() => call.line.say(text));
    call.bridge?.say?.(text);
  },
  answerView: (action, data = {}) =>
    center.outbox.run(() => {
      const { view } = call.contact;
      if (!view) throw new CenterError('WRONG_STATE', `Contact ${call.contact.id} is shown no view.`);
      view.answer({ action, data });
    }),
  signIn: (result) =>
    center.outbox.run(() => {
      const { signIn } = call.contact;
      if (!signIn) throw new CenterError('WRONG_STATE', `Contact ${call.contact.id} was not asked to sign in.`);
      signIn.settle(result);
    }),
  hangUp: () => center.outbox.run(() => customerHangsUp(center, call.contact)),
});
