import * as v from 'valibot';

/** What an event source mapping delivers of a stream (documented). */
export const KinesisEventSchema = v.object({
  Records: v.array(v.object({ kinesis: v.object({ data: v.string(), sequenceNumber: v.pipe(v.string(), v.minLength(1)) }) })),
});

/** Answer with `ReportBatchItemFailures`: Lambda delivers again from the first of these on. */
export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}
