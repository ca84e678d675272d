import type { AgentView } from '../contact-center.ts';
import type { AgentStatus, User } from '../inventory/types.ts';
import type { AgentLeg } from './agent-leg.ts';

/** An agent who is signed in. Changed by the steps of contacts and desk; whoever changes it tells the floor. */
export interface Agent {
  readonly id: string;
  user: User;
  status: AgentStatus;
  /** Taken when the last contact is cleared. */
  nextStatus: AgentStatus | null;
  readonly legs: Map<string, AgentLeg>;
  /** What the desk shows: the status, or a system state while contacts say so. */
  state: string;
  since: number;
  /** Since when the agent could have taken a contact. An unanswered ring that was the caller's doing leaves it as it is. */
  idleSince: number;
  /** Channels for which routing knows the agent as free; empty: none. */
  ready: string;
  readonly listeners: Set<(view: AgentView) => void>;
}

/** System states, strongest first: one live contact decides over all that is finished (names exported, order inferred). */
export const shownState = (agent: Pick<Agent, 'legs' | 'status'>): string => {
  const legs = [...agent.legs.values()];
  if (legs.some((leg) => leg.step !== 'over' && leg.step !== 'ringing')) return 'Busy';
  if (legs.some((leg) => leg.step === 'ringing')) return 'PendingBusy';
  if (legs.some((leg) => leg.state === 'ENDED')) return 'AfterContactWork';
  if (legs.some((leg) => leg.state === 'ERROR')) return 'FailedConnectCustomer';
  if (legs.length > 0) return 'MissedCallAgent';
  return agent.status.name;
};
