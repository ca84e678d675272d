import { createHash } from 'node:crypto';
import type { ClockPort } from '../../../flow-language/ports.ts';
import { AwsError } from '../aws-error.ts';
import type { StreamLog, StreamRecord } from './stream-log.ts';

/** Bytes of one record's data (documented). */
const MAX_DATA = 1024 * 1024;
const MAX_PARTITION_KEY = 256;

/** One stream of one shard. */
export class Stream {
  readonly name: string;
  readonly arn: string;
  readonly retentionHours: number;
  readonly createdAt: number;
  readonly #log: StreamLog;
  readonly #clock: Pick<ClockPort, 'now'>;
  readonly #listeners = new Set<() => void>();

  constructor(options: { name: string; arn: string; retentionHours: number; log: StreamLog; clock: Pick<ClockPort, 'now'> }) {
    this.name = options.name;
    this.arn = options.arn;
    this.retentionHours = options.retentionHours;
    this.#log = options.log;
    this.#clock = options.clock;
    this.createdAt = options.clock.now();
  }

  get end(): number {
    return this.#log.end;
  }

  /** On disk when it resolves; listeners have been called by then. Throws AwsError `ValidationException`. */
  async append(partitionKey: string, data: Uint8Array): Promise<StreamRecord> {
    if (partitionKey.length < 1 || partitionKey.length > MAX_PARTITION_KEY) {
      throw new AwsError(
        'ValidationException',
        `The partition key must have 1 to ${MAX_PARTITION_KEY} characters, not ${partitionKey.length}.`,
      );
    }
    if (data.length > MAX_DATA)
      throw new AwsError('ValidationException', `The data must have at most ${MAX_DATA} bytes, not ${data.length}.`);
    const record = await this.#log.append({ partitionKey, data: Buffer.from(data).toString('base64'), at: this.#clock.now() });
    for (const listener of this.#listeners) listener();
    return record;
  }

  /** Records from an index on that are still within the retention. */
  read(from: number, limit: number): StreamRecord[] {
    const keptSince = this.#clock.now() - this.retentionHours * 3_600_000;
    return this.#log.read(from, limit).filter((record) => record.at >= keptSince);
  }

  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  remove(): Promise<void> {
    return this.#log.remove();
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}

/** The key's place in the 128-bit range that shards divide. */
export const hashKeyOf = (partitionKey: string): string => BigInt(`0x${createHash('md5').update(partitionKey).digest('hex')}`).toString();
