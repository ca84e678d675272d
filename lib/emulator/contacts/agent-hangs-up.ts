import type { AgentLeg } from '../agents/agent-leg.ts';
import { finishLeg } from '../agents/finish-leg.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { customerRemains } from './customer-remains.ts';
import { dropWhileWhispering } from './join.ts';
import { decline } from './offer.ts';

/** What an agent's hang-up means depends on how far the two had come. */
export const agentHangsUp = (center: Center, leg: AgentLeg): void => {
  if (leg.step === 'ringing') decline(center, leg, 'REJECTED');
  else if (leg.step === 'agent-whisper') dropWhileWhispering(center, leg);
  else {
    finishLeg(center, leg, 'ENDED');
    customerRemains(center, leg.contact, reasonOf(leg.contact));
  }
};

/** Who completes a task is its agent; a call or chat loses its agent (documented reasons). */
const reasonOf = ({ state }: Contact): 'AGENT_COMPLETED' | 'AGENT_DISCONNECT' =>
  state.channel === 'TASK' ? 'AGENT_COMPLETED' : 'AGENT_DISCONNECT';
