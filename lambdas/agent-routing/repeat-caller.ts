import type { Route } from './agent-answer.ts';
import type { AgentEntry, Directory, QueueEntry } from './directory.ts';

const DAY_MS = 86_400_000;
/** An owner is waited for this long in a queue that sets no wait of its own. */
const USUAL_WAIT_SECONDS = 20;

export interface RepeatCaller {
  ownerAgent?: string;
  lastAgent?: string;
  /** ISO 8601. */
  lastAgentAt?: string;
}

/**
 * The agent whom this caller should reach first in `queue`: the owner, else the one who helped last within the queue's window. An
 * agent whose profile does not serve the queue is never offered its contacts, so waiting for that agent would be waiting in vain.
 */
export function routeRepeatCaller(caller: RepeatCaller, queue: QueueEntry, directory: Directory, nowMs: number): Route {
  const waitSeconds = Math.max(1, Math.round(queue.lastAgent?.wait ?? USUAL_WAIT_SECONDS));
  const owner = serving(directory.agent(caller.ownerAgent), queue);
  if (owner !== undefined) return { kind: 'agent', reason: 'owner', agent: owner, queue, waitSeconds };
  const last = isRecent(caller.lastAgentAt, queue.lastAgent?.days, nowMs) ? serving(directory.agent(caller.lastAgent), queue) : undefined;
  if (last !== undefined) return { kind: 'agent', reason: 'last-agent', agent: last, queue, waitSeconds };
  return { kind: 'none', reason: 'none', queue };
}

function serving(agent: AgentEntry | undefined, queue: QueueEntry): AgentEntry | undefined {
  return agent?.queues.includes(queue.queueName) === true ? agent : undefined;
}

function isRecent(at: string | undefined, days: number | undefined, nowMs: number): boolean {
  if (at === undefined || days === undefined) return false;
  const moment = Date.parse(at);
  return Number.isFinite(moment) && nowMs - moment <= days * DAY_MS;
}
