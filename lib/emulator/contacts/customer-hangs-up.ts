import { finishLeg, withdrawLeg } from '../agents/finish-leg.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { type DisconnectReason, endContact } from './end-contact.ts';

/**
 * The customer is gone, whatever was going on. Nobody is left to hear a disconnect flow, so none runs (inferred: the
 * documentation names this case, but no flow block that needs a participant could do anything there).
 */
export const customerHangsUp = (center: Center, contact: Contact, reason: DisconnectReason = 'CUSTOMER_DISCONNECT'): void => {
  if (contact.phase === 'over') return;
  const { leg } = contact;
  if (leg?.step === 'ringing') withdrawLeg(center, leg);
  else if (leg && leg.step !== 'over') finishLeg(center, leg, leg.step === 'outbound-whisper' ? 'ERROR' : 'ENDED', reason);
  endContact(center, contact, reason);
};
