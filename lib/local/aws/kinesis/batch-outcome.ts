import * as v from 'valibot';
import type { InvocationResult } from '../../functions/function-host.ts';
import { sequenceNumber } from './sequence-number.ts';
import type { StreamRecord } from './stream-log.ts';

/**
 * What an invocation means for its batch. `done`: how many records from the start are through. `counts`: whether the failure
 * uses up a retry. `split`: the batch is too large as a whole.
 */
export type BatchOutcome = { ok: true } | { ok: false; done: number; counts: boolean; split?: boolean; functionError?: string };

const partialSchema = v.object({ batchItemFailures: v.nullish(v.array(v.object({ itemIdentifier: v.string() }))) });

export function readBatchOutcome(result: InvocationResult, batch: readonly StreamRecord[], reportsFailures: boolean): BatchOutcome {
  if (result.kind === 'refused') return { ok: false, done: 0, counts: result.errorType === 'RequestTooLargeException', split: true };
  if (result.kind === 'function-error') return { ok: false, done: 0, counts: true, functionError: 'Unhandled' };
  if (!reportsFailures || result.payload === null || result.payload === undefined) return { ok: true };
  // An answer that cannot be understood is a failure of the whole batch (documented).
  const parsed = v.safeParse(partialSchema, result.payload);
  if (!parsed.success) return { ok: false, done: 0, counts: true };
  const failures = parsed.output.batchItemFailures ?? [];
  if (failures.length === 0) return { ok: true };
  const places = failures.map(({ itemIdentifier }) => batch.findIndex((record) => sequenceNumber(record.index) === itemIdentifier));
  // Everything from the lowest failed record on is tried again (documented); an unknown one fails all.
  return { ok: false, done: Math.max(0, Math.min(...places)), counts: true };
}
