import { randomUUID } from 'node:crypto';
import type { ClockPort } from '../../../flow-language/ports.ts';
import { AwsError } from '../aws-error.ts';
import type { MessageLog, StoredMessage } from './message-log.ts';
import type { QueueDefinition } from './sqs.ts';

export interface ReceivedMessage extends StoredMessage {
  receiptHandle: string;
  firstReceivedAt: number;
}

const DEFAULTS = { visibilityTimeout: 30, delaySeconds: 0, messageRetentionPeriod: 345_600, maximumMessageSize: 1_048_576 } as const;

/** One standard queue on the centre's clock: at least once, roughly in order. */
export class MessageQueue {
  definition: QueueDefinition;
  readonly arn: string;
  readonly #log: MessageLog;
  readonly #clock: Pick<ClockPort, 'now'>;
  /** Receipt handle → message id. */
  readonly #receipts = new Map<string, string>();
  readonly #firstReceived = new Map<string, number>();
  #waiting = new Set<() => void>();

  constructor(definition: QueueDefinition, arn: string, log: MessageLog, clock: Pick<ClockPort, 'now'>) {
    this.definition = definition;
    this.arn = arn;
    this.#log = log;
    this.#clock = clock;
  }

  /** On disk when it resolves. Throws AwsError `InvalidMessageContents`, `InvalidParameterValue`. */
  async send(message: {
    body: string;
    attributes: StoredMessage['attributes'];
    sender: string;
    delaySeconds?: number;
  }): Promise<StoredMessage> {
    const limit = this.definition.maximumMessageSize ?? DEFAULTS.maximumMessageSize;
    const size = Buffer.byteLength(message.body) + Buffer.byteLength(JSON.stringify(message.attributes));
    if (message.body === '') throw new AwsError('MissingParameter', 'The request must contain the parameter MessageBody.');
    if (size > limit)
      throw new AwsError(
        'InvalidParameterValue',
        `One or more parameters are invalid. Reason: Message must be shorter than ${limit} bytes.`,
      );
    const now = this.#clock.now();
    const delay = message.delaySeconds ?? this.definition.delaySeconds ?? DEFAULTS.delaySeconds;
    const { body, attributes, sender } = message;
    const stored = { id: randomUUID(), body, attributes, sender, sentAt: now, visibleAt: now + delay * 1000, receiveCount: 0 };
    await this.#log.put(stored);
    for (const wake of this.#waiting) wake();
    return stored;
  }

  /** Messages that can be seen now; each is then hidden for the visibility timeout. `toDeadLetters` are those received too often. */
  receive(options: { max: number; visibilityTimeout?: number }): { messages: ReceivedMessage[]; toDeadLetters: StoredMessage[] } {
    const now = this.#clock.now();
    const timeout = options.visibilityTimeout ?? this.definition.visibilityTimeout ?? DEFAULTS.visibilityTimeout;
    const messages: ReceivedMessage[] = [];
    const toDeadLetters: StoredMessage[] = [];
    for (const message of this.#visible(now)) {
      if (messages.length >= options.max) break;
      if (message.receiveCount >= (this.definition.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY)) {
        toDeadLetters.push(message);
        continue;
      }
      message.receiveCount += 1;
      message.visibleAt = now + timeout * 1000;
      const receiptHandle = randomUUID();
      this.#receipts.set(receiptHandle, message.id);
      const firstReceivedAt = this.#firstReceived.get(message.id) ?? now;
      this.#firstReceived.set(message.id, firstReceivedAt);
      messages.push({ ...message, receiptHandle, firstReceivedAt });
    }
    return { messages, toDeadLetters };
  }

  /** Resolves at the next message, or after the time (of the machine: whoever waits, waits on the machine). */
  waitForMessage(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, seconds * 1000);
      timer.unref();
      this.#waiting.add(done);
    });
  }

  /** Throws AwsError `ReceiptHandleIsInvalid`. */
  async delete(receiptHandle: string): Promise<void> {
    const id = this.#receipts.get(receiptHandle);
    if (id === undefined) throw new AwsError('ReceiptHandleIsInvalid', `The input receipt handle "${receiptHandle}" is not valid.`);
    await this.remove(id);
  }

  async remove(id: string): Promise<void> {
    this.#firstReceived.delete(id);
    await this.#log.remove(id);
  }

  counts(): { visible: number; hidden: number; delayed: number } {
    const now = this.#clock.now();
    const all = this.#alive(now);
    const waiting = all.filter((message) => message.visibleAt > now);
    const delayed = waiting.filter((message) => message.receiveCount === 0).length;
    return { visible: all.length - waiting.length, hidden: waiting.length - delayed, delayed };
  }

  async close(): Promise<void> {
    for (const wake of this.#waiting) wake();
    await this.#log.close();
  }

  #visible(now: number): StoredMessage[] {
    return this.#alive(now).filter((message) => message.visibleAt <= now);
  }

  /** Messages past their retention are gone for whoever looks; the file forgets them when it is opened or they are removed. */
  #alive(now: number): StoredMessage[] {
    const keptSince = now - (this.definition.messageRetentionPeriod ?? DEFAULTS.messageRetentionPeriod) * 1000;
    return [...this.#log.messages.values()].filter((message) => message.sentAt >= keptSince);
  }
}
