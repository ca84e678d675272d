import { AwsError } from '../aws-error.ts';
import type { DynaliteEngine, DynamoInput } from './dynalite-engine.ts';

/** Key attributes of each table, asked for once. */
export class TableKeys {
  readonly #engine: DynaliteEngine;
  readonly #names = new Map<string, string[]>();

  constructor(engine: DynaliteEngine) {
    this.#engine = engine;
  }

  /** The key of an item, or of a request that names it. */
  async keyOf(tableName: string, request: DynamoInput): Promise<DynamoInput> {
    if (isObject(request.Key)) return request.Key;
    const item = request.Item;
    if (!isObject(item)) throw new AwsError('ValidationException', 'The request has neither Key nor Item.');
    return this.pick(tableName, item);
  }

  async pick(tableName: string, item: DynamoInput): Promise<DynamoInput> {
    const names = await this.#namesOf(tableName);
    return Object.fromEntries(names.filter((name) => Object.hasOwn(item, name)).map((name) => [name, item[name]]));
  }

  async get(tableName: string, key: DynamoInput): Promise<DynamoInput | undefined> {
    const { Item } = await this.#engine.call('GetItem', { TableName: tableName, Key: key, ConsistentRead: true });
    return isObject(Item) ? Item : undefined;
  }

  forget(tableName: string): void {
    this.#names.delete(tableName);
  }

  async #namesOf(tableName: string): Promise<string[]> {
    const known = this.#names.get(tableName);
    if (known) return known;
    const { Table } = await this.#engine.call('DescribeTable', { TableName: tableName });
    const schema = isObject(Table) && Array.isArray(Table.KeySchema) ? Table.KeySchema : [];
    const names = schema.map((part: { AttributeName: string }) => part.AttributeName);
    this.#names.set(tableName, names);
    return names;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
