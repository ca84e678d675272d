import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { runContactFlow } from './contact-flow.ts';
import { type DisconnectReason, endContact } from './end-contact.ts';
import { runnableFlow } from './hooks.ts';
import { stopRun } from './start-run.ts';
import { keep } from './tell.ts';

/**
 * The other side is gone, or a task's time is over. With a disconnect flow set the contact goes on to it (the survey; tasks
 * and e-mails need nobody to be there); otherwise it ends.
 */
export const customerRemains = (center: Center, contact: Contact, reason: DisconnectReason): void => {
  const hook = contact.state.hooks.CustomerRemaining;
  const flow = hook === undefined ? undefined : runnableFlow(center.inventory, hook);
  stopRun(contact);
  const needsNobody = contact.state.channel === 'TASK' || contact.state.channel === 'EMAIL';
  if (!flow || contact.phase === 'disconnect-flow' || !(contact.call.line.present || needsNobody)) {
    endContact(center, contact, reason);
    return;
  }
  contact.facts.disconnectReason = reason;
  contact.phase = 'disconnect-flow';
  keep(center, contact);
  runContactFlow(center, contact, flow);
};
