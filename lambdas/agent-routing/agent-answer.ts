import { answer } from '../shared/answer.ts';
import type { AgentEntry, QueueEntry } from './directory.ts';
import { type RoutingCriteria, routingCriteria } from './routing-criteria.ts';

/** JSON, for the flow hands `routingCriteria` on as it is; everything else is text. */
export type AgentRoutingAnswer = Record<string, string | RoutingCriteria>;

export interface Route {
  kind: 'agent' | 'queue' | 'none';
  reason: 'owner' | 'last-agent' | 'extension' | 'group' | 'none';
  agent?: AgentEntry;
  queue?: QueueEntry;
  /** How long the queue's caller waits for that agent before anybody may answer. */
  waitSeconds?: number;
}

export const NOBODY: Route = { kind: 'none', reason: 'none' };

export function agentAnswer({ kind, reason, agent, queue, waitSeconds }: Route): AgentRoutingAnswer {
  const flat = answer({
    found: kind !== 'none',
    kind,
    agentUserName: agent?.userName,
    agentArn: agent?.arn,
    agentExtension: agent?.extension,
    agentName: agent?.name.join(' '),
    queueName: queue?.queueName,
    queueArn: queue?.arn,
    musicPromptArn: queue?.musicPromptArn,
    reason,
    waitSeconds,
  });
  return agent === undefined || waitSeconds === undefined ? flat : { ...flat, routingCriteria: routingCriteria(agent.arn, waitSeconds) };
}
