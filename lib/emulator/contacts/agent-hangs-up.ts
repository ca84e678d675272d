import type { AgentLeg } from '../agents/agent-leg.ts';
import { finishLeg } from '../agents/finish-leg.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { runContactFlow } from './contact-flow.ts';
import { endContact } from './end-contact.ts';
import { runnableFlow } from './hooks.ts';
import { dropWhileWhispering } from './join.ts';
import { decline } from './offer.ts';
import { stopRun } from './start-run.ts';
import { keep } from './tell.ts';

/** What an agent's hang-up means depends on how far the two had come. */
export const agentHangsUp = (center: Center, leg: AgentLeg): void => {
  if (leg.step === 'ringing') decline(center, leg, 'REJECTED');
  else if (leg.step === 'agent-whisper') dropWhileWhispering(center, leg);
  else {
    finishLeg(center, leg, 'ENDED');
    customerRemains(center, leg.contact);
  }
};

/** Who completes a task is its agent; a call or chat loses its agent (documented reasons). */
const reasonOf = ({ state }: Contact): 'AGENT_COMPLETED' | 'AGENT_DISCONNECT' =>
  state.channel === 'TASK' ? 'AGENT_COMPLETED' : 'AGENT_DISCONNECT';

/** With a disconnect flow set, the customer goes on to it (the survey); otherwise the call ends. */
const customerRemains = (center: Center, contact: Contact): void => {
  const hook = contact.state.hooks.CustomerRemaining;
  const flow = hook === undefined ? undefined : runnableFlow(center.inventory, hook);
  stopRun(contact);
  const needsNobody = contact.state.channel === 'TASK' || contact.state.channel === 'EMAIL';
  if (!flow || !(contact.call.line.present || needsNobody)) {
    endContact(center, contact, reasonOf(contact));
    return;
  }
  contact.facts.disconnectReason = reasonOf(contact);
  contact.phase = 'disconnect-flow';
  keep(center, contact);
  runContactFlow(center, contact, flow);
};
