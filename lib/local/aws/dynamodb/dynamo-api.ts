import { join } from 'node:path';
import type { ClockPort } from '../../../flow-language/ports.ts';
import { AwsError } from '../aws-error.ts';
import type { AwsPlace } from '../place.ts';
import { WriteQueue } from '../storage/write-queue.ts';
import { checkShape } from './check-shape.ts';
import { DynaliteEngine, type DynamoInput, type DynamoOutput } from './dynalite-engine.ts';
import { isConditionFailure } from './dynamo-error.ts';
import { ExpirySweep } from './expiry-sweep.ts';
import { Idempotency } from './idempotency.ts';
import { isObject, TableKeys } from './table-keys.ts';
import { TableSettingsStore } from './table-settings.ts';
import { transactWrite } from './transact-write.ts';
import { UndoJournal } from './undo-journal.ts';

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
const QUEUED = new Set(['BatchWriteItem', 'CreateTable', 'DeleteTable', 'UpdateTable']);
const MAX_GETS = 100;

/** The API as far as it is emulated: dynalite, and around it what dynalite lacks. Writes run one after the other. */
export class DynamoApi {
  readonly engine: DynaliteEngine;
  readonly settings: TableSettingsStore;
  readonly keys: TableKeys;
  readonly #queue = new WriteQueue();
  readonly #idempotency = new Idempotency();
  readonly #journal: UndoJournal;
  readonly #sweep: ExpirySweep;
  readonly #clock: Pick<ClockPort, 'now'>;

  private constructor(engine: DynaliteEngine, settings: TableSettingsStore, journal: UndoJournal, clock: Pick<ClockPort, 'now'>) {
    this.engine = engine;
    this.settings = settings;
    this.keys = new TableKeys(engine);
    this.#journal = journal;
    this.#sweep = new ExpirySweep(engine, this.keys, settings);
    this.#clock = clock;
  }

  static async open(options: { place: AwsPlace; clock: Pick<ClockPort, 'now'>; directory?: string }): Promise<DynamoApi> {
    const { directory } = options;
    const journal = new UndoJournal(directory);
    const engine = new DynaliteEngine(options.place, directory === undefined ? undefined : join(directory, 'leveldb'));
    await engine.ready();
    await journal.recover(engine);
    return new DynamoApi(engine, await TableSettingsStore.open(directory), journal, options.clock);
  }

  async call(operation: string, input: DynamoInput): Promise<DynamoOutput> {
    checkShape(input);
    const now = this.#clock.now();
    if (this.#sweep.isDue(now)) await this.#queue.run(() => this.#sweep.run(now));
    const own = this.#own(operation, input);
    if (own) return own;
    if (WRITES.has(operation)) return this.#queue.run(() => this.#write(operation, input));
    if (QUEUED.has(operation)) return this.#queue.run(() => this.engine.call(operation, input));
    return this.engine.call(operation, input);
  }

  async close(): Promise<void> {
    await this.#queue.settled();
    await this.engine.close();
  }

  #own(operation: string, input: DynamoInput): Promise<DynamoOutput> | undefined {
    switch (operation) {
      case 'TransactWriteItems':
        return this.#queue.run(() => this.#transactWrite(input));
      case 'TransactGetItems':
        return this.#queue.run(() => this.#transactGet(input));
      case 'UpdateTimeToLive':
        return this.#updateTimeToLive(input);
      case 'DescribeTimeToLive':
        return this.#describeTimeToLive(input);
      case 'UpdateContinuousBackups':
        return this.#updateBackups(input);
      case 'DescribeContinuousBackups':
        return this.#describeBackups(input);
      default:
        return undefined;
    }
  }

  /** With `ReturnValuesOnConditionCheckFailure` the item that did not fit comes along. */
  async #write(operation: string, input: DynamoInput): Promise<DynamoOutput> {
    try {
      return await this.engine.call(operation, input);
    } catch (error) {
      if (!isConditionFailure(error) || input.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') throw error;
      const tableName = String(input.TableName);
      const Item = await this.keys.get(tableName, await this.keys.keyOf(tableName, input));
      throw new AwsError(error.code, error.message, { members: Item ? { Item } : {} });
    }
  }

  async #transactWrite(input: DynamoInput): Promise<DynamoOutput> {
    const { ClientRequestToken: token, ...request } = input;
    if (this.#idempotency.isRepeat(token, request, this.#clock.now())) return {};
    const output = await transactWrite(this.engine, this.keys, this.#journal, input);
    this.#idempotency.remember(token, request, this.#clock.now());
    return output;
  }

  async #transactGet(input: DynamoInput): Promise<DynamoOutput> {
    const items = Array.isArray(input.TransactItems) ? input.TransactItems : [];
    if (items.length < 1 || items.length > MAX_GETS) {
      throw new AwsError('ValidationException', `TransactItems must have 1 to ${MAX_GETS} items, not ${items.length}.`);
    }
    const Responses: DynamoOutput[] = [];
    for (const item of items) {
      if (!isObject(item) || !isObject(item.Get)) throw new AwsError('ValidationException', 'Each of TransactItems must be a Get.');
      const { Item } = await this.engine.call('GetItem', { ...item.Get, ConsistentRead: true });
      Responses.push(Item === undefined ? {} : { Item });
    }
    return { Responses };
  }

  async #updateTimeToLive(input: DynamoInput): Promise<DynamoOutput> {
    const tableName = await this.#existing(input);
    const specification = input.TimeToLiveSpecification;
    if (!isObject(specification) || typeof specification.AttributeName !== 'string' || typeof specification.Enabled !== 'boolean') {
      throw new AwsError('ValidationException', 'TimeToLiveSpecification needs AttributeName and Enabled.');
    }
    await this.settings.change(tableName, { timeToLive: specification.Enabled ? specification.AttributeName : undefined });
    return { TimeToLiveSpecification: specification };
  }

  async #describeTimeToLive(input: DynamoInput): Promise<DynamoOutput> {
    const { timeToLive } = this.settings.get(await this.#existing(input));
    const description =
      timeToLive === undefined ? { TimeToLiveStatus: 'DISABLED' } : { TimeToLiveStatus: 'ENABLED', AttributeName: timeToLive };
    return { TimeToLiveDescription: description };
  }

  async #updateBackups(input: DynamoInput): Promise<DynamoOutput> {
    const tableName = await this.#existing(input);
    const specification = input.PointInTimeRecoverySpecification;
    if (!isObject(specification) || typeof specification.PointInTimeRecoveryEnabled !== 'boolean') {
      throw new AwsError('ValidationException', 'PointInTimeRecoverySpecification needs PointInTimeRecoveryEnabled.');
    }
    await this.settings.change(tableName, { pointInTimeRecovery: specification.PointInTimeRecoveryEnabled });
    return this.#describeBackups(input);
  }

  /** The setting is kept and told; there is nothing to restore from on the laptop. */
  async #describeBackups(input: DynamoInput): Promise<DynamoOutput> {
    const { pointInTimeRecovery } = this.settings.get(await this.#existing(input));
    const status = pointInTimeRecovery ? 'ENABLED' : 'DISABLED';
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: status },
      },
    };
  }

  async #existing(input: DynamoInput): Promise<string> {
    await this.engine.call('DescribeTable', { TableName: input.TableName });
    return String(input.TableName);
  }
}
