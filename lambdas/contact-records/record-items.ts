import { agentPartition, callerPartition, LEDGER_LAST_AGENT, recordKey } from '../shared/table/keys.ts';
import type { Write } from '../shared/table/table.ts';
import type { Segment } from './read-record.ts';

/** The newest version of the record wins, whatever the order of delivery. */
export function recordWrite({ record, raw, number, agent }: Segment): Extract<Write, { kind: 'put' }> {
  const start = record.InitiationTimestamp;
  return {
    kind: 'put',
    when: newerThan(record.LastUpdateTimestamp),
    item: {
      ...recordKey(record.ContactId),
      contactId: record.ContactId,
      lastUpdate: record.LastUpdateTimestamp,
      start,
      number,
      agent,
      record: raw,
      ...(agent === undefined ? {} : { gsi1pk: agentPartition(agent), gsi1sk: start }),
    },
  };
}

/** One call in the caller's history: published again, it is the same item. */
export function historyWrite(segment: Segment, number: string): Extract<Write, { kind: 'put' }> {
  const { record } = segment;
  const attributes = new Map(Object.entries(record.Attributes ?? {}));
  return {
    kind: 'put',
    when: newerThan(record.LastUpdateTimestamp),
    item: {
      pk: callerPartition(number),
      sk: `HISTORY#${record.InitiationTimestamp}#${record.ContactId}`,
      contactId: record.ContactId,
      initialContactId: given(record.InitialContactId),
      lastUpdate: record.LastUpdateTimestamp,
      start: record.InitiationTimestamp,
      end: given(record.DisconnectTimestamp),
      channel: given(record.Channel),
      method: given(record.InitiationMethod),
      reason: given(record.DisconnectReason),
      dialed: given(record.SystemEndpoint?.Address),
      agent: segment.agent,
      queue: given(record.Queue?.Name),
      waitSeconds: given(record.Queue?.Duration),
      talkSeconds: given(record.Agent?.AgentInteractionDuration),
      ivrPath: given(attributes.get('ivrPath')),
      recording: given(record.Recording?.Location),
    },
  };
}

/** The agent who helped last: by the moment they were joined, then by contact, so that every order of delivery ends the same. */
export function lastAgentWrite(segment: Segment, number: string): Extract<Write, { kind: 'put' }> | undefined {
  const { record, agent, agentAt } = segment;
  if (agent === undefined || agentAt === undefined) return undefined;
  const order = [
    ['at', agentAt],
    ['contactId', record.ContactId],
    ['lastUpdate', record.LastUpdateTimestamp],
  ] as const;
  return {
    kind: 'put',
    when: { kind: 'newer', values: order },
    item: { pk: callerPartition(number), sk: LEDGER_LAST_AGENT, ...Object.fromEntries(order), agent, queue: given(record.Queue?.Name) },
  };
}

function newerThan(lastUpdate: string) {
  return { kind: 'newer', values: [['lastUpdate', lastUpdate]] } as const;
}

function given<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}
