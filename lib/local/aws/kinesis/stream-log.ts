import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { AppendLog } from '../storage/append-log.ts';
import { parseLines } from '../storage/parse-lines.ts';

const recordSchema = v.object({
  /** Place in the stream; the sequence number is made of it. */
  index: v.number(),
  partitionKey: v.string(),
  /** Base64. */
  data: v.string(),
  /** Arrival, milliseconds since 1970. */
  at: v.number(),
});
export type StreamRecord = v.InferOutput<typeof recordSchema>;
/** `next` keeps the count when all records before it were trimmed. */
const entrySchema = v.union([recordSchema, v.object({ next: v.number() })]);

/** Records of one stream in the order of their arrival: an append-only file, read into memory when opened. */
export class StreamLog {
  readonly #path: string;
  readonly #log: AppendLog;
  readonly #records: StreamRecord[];
  /** Index that the next record gets. */
  #next: number;

  private constructor(path: string, log: AppendLog, records: StreamRecord[], next: number) {
    this.#path = path;
    this.#log = log;
    this.#records = records;
    this.#next = next;
  }

  /** Forgets records that arrived before `keptSince`. */
  static async open(path: string, keptSince: number): Promise<StreamLog> {
    const { log, lines } = await AppendLog.open(path);
    const entries = parseLines(path, lines, entrySchema);
    const all = entries.filter((entry) => 'index' in entry);
    const kept = all.filter((record) => record.at >= keptSince);
    const next = Math.max(
      0,
      ...all.map((record) => record.index + 1).slice(-1),
      ...entries.map((entry) => ('next' in entry ? entry.next : 0)),
    );
    if (kept.length < all.length) await log.rewrite([{ next }, ...kept].map((entry) => JSON.stringify(entry)));
    return new StreamLog(path, log, kept, next);
  }

  /** Index after the last record that can be read. */
  get end(): number {
    const last = this.#records.at(-1);
    return last === undefined ? this.#next : last.index + 1;
  }

  /** On disk, and readable, when it resolves. */
  async append(record: Omit<StreamRecord, 'index'>): Promise<StreamRecord> {
    const stored = { index: this.#next, ...record };
    this.#next += 1;
    await this.#log.append([JSON.stringify(stored)]);
    this.#records.push(stored);
    return stored;
  }

  /** Up to `limit` records from that index on. */
  read(from: number, limit: number): StreamRecord[] {
    const first = this.#records[0]?.index ?? from;
    const start = Math.max(0, from - first);
    return this.#records.slice(start, start + limit);
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#path, { force: true });
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
