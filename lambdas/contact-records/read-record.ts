import { check } from '../shared/check.ts';
import { readE164 } from '../shared/contact/caller.ts';
import { FunctionError } from '../shared/errors.ts';
import { type ContactRecord, ContactRecordSchema } from './contact-record.ts';

/** One contact segment, read. */
export interface Segment {
  record: ContactRecord;
  /** As it came, for the table. */
  raw: Record<string, unknown>;
  /** E.164; absent when withheld, or no telephone call. */
  number?: string;
  /** User name; only when agent and customer were joined. */
  agent?: string;
  /** ISO 8601, when they were joined. */
  agentAt?: string;
  /** The customer took part: silent monitoring and calls to third parties are no contact with the customer. */
  isCustomers: boolean;
}

const NOT_THE_CUSTOMERS = new Set(['MONITOR', 'EXTERNAL_OUTBOUND']);

/**
 * @param data base64 of the record's JSON, as the stream delivers it.
 * @throws FunctionError `BAD_RECORD` with all problems.
 */
export function readRecord(data: string): Segment {
  const raw = parse(data);
  const record = check(ContactRecordSchema, raw, 'The contact record', 'BAD_RECORD');
  const { Address: address, Type: type } = record.CustomerEndpoint ?? {};
  const isJoined = typeof record.Agent?.ConnectedToAgentTimestamp === 'string' && typeof record.Agent.Username === 'string';
  return {
    record,
    raw,
    number: typeof address === 'string' && (type ?? 'TELEPHONE_NUMBER') === 'TELEPHONE_NUMBER' ? readE164(address) : undefined,
    agent: isJoined ? (record.Agent?.Username ?? undefined) : undefined,
    agentAt: isJoined ? (record.Agent?.ConnectedToAgentTimestamp ?? undefined) : undefined,
    isCustomers: !NOT_THE_CUSTOMERS.has(record.InitiationMethod ?? ''),
  };
}

function parse(data: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(data, 'base64').toString('utf8'), withoutPrototype);
  } catch (cause) {
    throw new FunctionError('BAD_RECORD', 'The contact record is not JSON.', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FunctionError('BAD_RECORD', 'The contact record is not an object.');
  }
  return value as Record<string, unknown>;
}

/** A `__proto__` key would become a prototype on the way into the table: it goes. */
function withoutPrototype(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}
