import * as v from 'valibot';
import { AppendLog } from '../storage/append-log.ts';
import { parseLines } from '../storage/parse-lines.ts';

const attributeSchema = v.object({ DataType: v.string(), StringValue: v.optional(v.string()), BinaryValue: v.optional(v.string()) });
const messageSchema = v.object({
  id: v.string(),
  body: v.string(),
  /** Binary values in base64. */
  attributes: v.record(v.string(), attributeSchema),
  sender: v.string(),
  /** Milliseconds since 1970. */
  sentAt: v.number(),
  visibleAt: v.number(),
  receiveCount: v.number(),
});
export type StoredMessage = v.InferOutput<typeof messageSchema>;
const entrySchema = v.union([v.object({ put: messageSchema }), v.object({ remove: v.string() })]);

/** The messages of one queue: what was sent and not yet deleted outlives the process. Receptions are not kept: after a restart all are visible. */
export class MessageLog {
  readonly messages: Map<string, StoredMessage>;
  readonly #log: AppendLog;

  private constructor(log: AppendLog, messages: Map<string, StoredMessage>) {
    this.#log = log;
    this.messages = messages;
  }

  static async open(path: string): Promise<MessageLog> {
    const { log, lines } = await AppendLog.open(path);
    const messages = new Map<string, StoredMessage>();
    for (const entry of parseLines(path, lines, entrySchema)) {
      if ('put' in entry) messages.set(entry.put.id, entry.put);
      else messages.delete(entry.remove);
    }
    if (lines.length > messages.size) await log.rewrite([...messages.values()].map((put) => JSON.stringify({ put })));
    return new MessageLog(log, messages);
  }

  async put(message: StoredMessage): Promise<void> {
    await this.#log.append([JSON.stringify({ put: message })]);
    this.messages.set(message.id, message);
  }

  async remove(id: string): Promise<void> {
    if (!this.messages.delete(id)) return;
    await this.#log.append([JSON.stringify({ remove: id })]);
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
