import type { Channel } from '../../flow-language/document.ts';
import type { Cancel } from '../../flow-language/outcome.ts';
import type { RoutingCriteria } from './routing-criteria.ts';

/** A contact in a queue, as routing sees it. */
export interface Waiting {
  readonly contactId: string;
  readonly queueId: string;
  readonly channel: Channel;
  readonly enqueuedAt: number;
  /** Order of arrival: decides between contacts of the same age. */
  readonly order: number;
  /** 1 is served first, 5 is the default (documented). */
  priority: number;
  /** The moment the contact counts as having begun to wait: adjusted by `QueueTimeAdjustmentSeconds`, kept over moves between queues (documented). */
  waitsSince: number;
  criteria: RoutingCriteria | null;
  /** It rings at an agent: it keeps its place, but nobody else is looked for. */
  offered: boolean;
  /** The next moment at which somebody else may take it. */
  wake: Cancel | null;
}

/** Whose turn is first: by priority, then by age (documented). */
export const byTurn = (left: Waiting, right: Waiting): number =>
  left.priority - right.priority || left.waitsSince - right.waitsSince || left.order - right.order;
