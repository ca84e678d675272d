import { randomUUID } from 'node:crypto';
import type { ClockPort } from '../../../flow-language/ports.ts';
import type { FunctionHost } from '../../functions/function-host.ts';
import type { Activity } from '../activity.ts';
import type { Sqs } from '../sqs/sqs.ts';
import { readBatchOutcome } from './batch-outcome.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type FailedBatch, failureMessage } from './failure-message.ts';
import type { EventSourceMapping } from './kinesis.ts';
import type { Stream } from './stream.ts';
import { streamEvent } from './stream-event.ts';
import type { StreamRecord } from './stream-log.ts';

/** Part of the stream that is being delivered; bisecting makes two of one. `to` is the index after its last record. */
interface Segment {
  to: number;
  /** Retries used up. */
  retries: number;
  invocations: number;
}

export interface EventSourceOptions {
  mapping: EventSourceMapping;
  stream: Stream;
  checkpoint: Checkpoint;
  host: Pick<FunctionHost, 'invoke'>;
  sqs: Pick<Sqs, 'send'>;
  clock: ClockPort;
  activity: Activity;
}

const DEFAULT_BATCH_SIZE = 100;
const LONGEST_WAIT_MS = 60_000;

/**
 * Brings the records of a stream to a function: in order, at least once, on from the checkpoint after a restart. Waits between
 * tries are on the centre's clock; only a delivery itself counts as being under way.
 */
export class EventSource {
  readonly #options: EventSourceOptions;
  /** The next part to deliver is on top. */
  readonly #segments: Segment[] = [];
  readonly #stopListening: () => void;
  #running: Promise<void> | undefined;
  #cancelWait: (() => void) | undefined;
  #stopped = false;

  constructor(options: EventSourceOptions) {
    this.#options = options;
    this.#stopListening = options.stream.onAppend(() => this.#wake());
    this.#wake();
  }

  /** Resolves after the delivery under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    this.#cancelWait?.();
    await this.#running;
  }

  #wake(): void {
    if (this.#stopped || this.#running || this.#cancelWait) return;
    const over = this.#options.activity.begin();
    this.#running = this.#deliverAll().finally(() => {
      this.#running = undefined;
      over();
      if (this.#hasWork()) this.#wake();
    });
  }

  #hasWork(): boolean {
    return !this.#cancelWait && this.#options.checkpoint.next < this.#options.stream.end;
  }

  async #deliverAll(): Promise<void> {
    while (!this.#stopped && this.#hasWork()) {
      try {
        await this.#deliverNext();
      } catch {
        // A checkpoint or queue that cannot be written: try again later rather than lose the batch.
        this.#waitBeforeRetry(0);
      }
    }
  }

  async #deliverNext(): Promise<void> {
    const { checkpoint, stream, mapping } = this.#options;
    const from = checkpoint.next;
    const segment = this.#segments.at(-1) ?? this.#nextSegment(from);
    const batch = stream.read(from, segment.to - from).filter((record) => record.index < segment.to);
    const tooOld = batch.filter((record) => this.#isTooOld(record));
    if (batch.length === 0) return this.#finish(segment.to);
    if (tooOld.length > 0) {
      await this.#giveUp({ batch: tooOld, condition: 'RecordAgeExceeded', invocations: segment.invocations, requestId: randomUUID() });
      return this.#finish((tooOld.at(-1)?.index ?? from) + 1);
    }
    const requestId = randomUUID();
    const event = streamEvent(batch, { streamArn: stream.arn, roleArn: mapping.roleArn });
    segment.invocations += 1;
    const result = await this.#options.host.invoke(mapping.functionArn, event, { requestId });
    const outcome = readBatchOutcome(result, batch, mapping.reportBatchItemFailures ?? false);
    if (outcome.ok) return this.#finish(segment.to);
    const firstFailed = batch[outcome.done];
    if (outcome.done > 0 && firstFailed) return this.#progress(segment, firstFailed.index);
    const mayBisect = mapping.bisectBatchOnFunctionError === true || outcome.split === true;
    if (batch.length > 1 && mayBisect && outcome.counts) return this.#bisect(segment, batch);
    if (!outcome.counts) return this.#waitBeforeRetry(segment.invocations);
    segment.retries += 1;
    if (segment.retries <= (limitOf(mapping.maximumRetryAttempts) ?? Number.POSITIVE_INFINITY))
      return this.#waitBeforeRetry(segment.retries);
    await this.#giveUp({
      batch,
      condition: 'RetryAttemptsExhausted',
      invocations: segment.invocations,
      requestId,
      functionError: outcome.functionError,
    });
    return this.#finish(segment.to);
  }

  #nextSegment(from: number): Segment {
    const { stream, mapping } = this.#options;
    const to = Math.min(stream.end, from + (mapping.batchSize ?? DEFAULT_BATCH_SIZE));
    const segment = { to, retries: 0, invocations: 0 };
    this.#segments.push(segment);
    return segment;
  }

  /** Records before this index are through. */
  async #finish(index: number): Promise<void> {
    await this.#options.checkpoint.move(index);
    while ((this.#segments.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= index) this.#segments.pop();
  }

  async #progress(segment: Segment, index: number): Promise<void> {
    segment.retries = 0;
    await this.#options.checkpoint.move(index);
  }

  /** Halves do not use up retries (documented). */
  #bisect(segment: Segment, batch: readonly StreamRecord[]): void {
    const middle = batch[Math.ceil(batch.length / 2)]?.index ?? segment.to;
    this.#segments.push({ to: middle, retries: segment.retries, invocations: segment.invocations });
  }

  #waitBeforeRetry(tries: number): void {
    const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(tries, 10));
    const cancel = this.#options.clock.after(wait, () => {
      this.#cancelWait = undefined;
      this.#wake();
    });
    this.#cancelWait = () => {
      this.#cancelWait = undefined;
      cancel();
    };
  }

  #isTooOld(record: StreamRecord): boolean {
    const seconds = limitOf(this.#options.mapping.maximumRecordAgeSeconds);
    return seconds !== undefined && this.#options.clock.now() - record.at > seconds * 1000;
  }

  async #giveUp(failed: FailedBatch): Promise<void> {
    const { mapping, sqs, clock } = this.#options;
    if (mapping.onFailureDestinationArn === undefined) return;
    const body = JSON.stringify(failureMessage(failed, mapping, clock.now()));
    await sqs.send(mapping.onFailureDestinationArn, { body });
  }
}

/** -1 means no limit. */
const limitOf = (value: number | undefined): number | undefined => (value === undefined || value < 0 ? undefined : value);
