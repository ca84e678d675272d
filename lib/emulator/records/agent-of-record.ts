import type { AgentFacts } from '../contacts/contact.ts';
import { alphabetical } from './alphabetical.ts';
import { secondsBetween, timestamp, timestampOrNull } from './timestamp.ts';

/** `Agent` of the contact record; null when no agent talked to the customer. */
export const agentOfRecord = (agent: AgentFacts | null): Record<string, unknown> | null => {
  if (!agent) return null;
  const { afterContactWorkStartedAt: workStart, afterContactWorkEndedAt: workEnd } = agent;
  const talkMs = agent.leftAt === null ? null : agent.leftAt - agent.connectedAt - agent.holdMs;
  return alphabetical({
    ARN: agent.arn,
    AcceptedByAgentTimestamp: null,
    AfterContactWorkDuration: workStart === null || workEnd === null ? null : secondsBetween(workStart, workEnd),
    AfterContactWorkEndTimestamp: timestampOrNull(workEnd),
    AfterContactWorkStartTimestamp: timestampOrNull(workStart),
    AgentInitiatedHoldDuration: Math.floor(agent.holdMs / 1000),
    // Talk without the holds (documented).
    AgentInteractionDuration: talkMs === null ? null : Math.floor(talkMs / 1000),
    AgentPauseDuration: null,
    Capabilities: null,
    ConnectedToAgentTimestamp: timestamp(agent.connectedAt),
    CustomerHoldDuration: Math.floor(agent.holdMs / 1000),
    DeviceInfo: null,
    HierarchyGroups: null,
    LongestHoldDuration: Math.floor(agent.longestHoldMs / 1000),
    NumberOfHolds: agent.holds,
    PreviewEndTimestamp: null,
    RoutingProfile: agent.routingProfile && { ARN: agent.routingProfile.arn, Name: agent.routingProfile.name },
    StateTransitions: null,
    Username: agent.userName,
  });
};
