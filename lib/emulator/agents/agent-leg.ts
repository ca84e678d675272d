import type { Cancel } from '../../flow-language/outcome.ts';
import type { AgentContactView } from '../contact-center.ts';
import type { Contact, Run } from '../contacts/contact.ts';
import type { Line } from '../media/line.ts';
import type { Agent } from './agent.ts';

/** How far agent and contact have come together. */
export type LegStep = 'ringing' | 'agent-whisper' | 'dialing' | 'outbound-whisper' | 'customer-whisper' | 'talking' | 'over';

/** One contact at one agent, from the first ring to the end of after-contact work. */
export interface AgentLeg {
  readonly agent: Agent;
  readonly contact: Contact;
  readonly line: Line;
  step: LegStep;
  /** As the agent's desk shows it. */
  state: AgentContactView['state'];
  since: number;
  run: Run | null;
  heldSince: number | null;
  /** Limit of the ring, of the whisper, or of after-contact work. */
  timer: Cancel | null;
}
