import { alphabetical } from './alphabetical.ts';
import { timestamp } from './timestamp.ts';

/**
 * The record of a contact that a killed process left open: ended now, for a reason that is not known (`OTHER`, inferred).
 * What the journal kept stays as it is, except that nobody is left in a queue or in a talk.
 */
export const recoveredRecord = (record: Readonly<Record<string, unknown>>, now: number): Record<string, unknown> => {
  const moment = timestamp(now);
  return alphabetical({
    ...record,
    Agent: ended(record.Agent, { AfterContactWorkEndTimestamp: null }),
    DisconnectReason: record.DisconnectReason ?? 'OTHER',
    DisconnectTimestamp: record.DisconnectTimestamp ?? moment,
    LastUpdateTimestamp: moment,
    Queue: ended(record.Queue, { DequeueTimestamp: moment }),
  });
};

const ended = (part: unknown, missing: Record<string, unknown>): unknown => {
  if (typeof part !== 'object' || part === null) return null;
  const known = Object.entries(part).filter(([, value]) => value !== null);
  return alphabetical({ ...part, ...missing, ...Object.fromEntries(known) });
};
