import type { Key } from './keys.ts';

/** An item as DynamoDB gives it: a value is text, number, boolean, null, list or map. */
export type Item = Key & Record<string, unknown>;

/** `newer`: the item is absent, or what it holds comes before these values (text, compared attribute by attribute). */
export type Condition =
  | { kind: 'absent' }
  | { kind: 'present' }
  | { kind: 'equals'; attribute: string; value: string | boolean }
  | { kind: 'absent-or-equals'; attribute: string; value: string | boolean }
  | { kind: 'newer'; values: readonly (readonly [attribute: string, value: string])[] };

export type Write =
  | { kind: 'put'; item: Item; when?: Condition }
  /** `set` undefined values are removed; `add` counts up, from nothing too. */
  | { kind: 'update'; key: Key; set?: Record<string, unknown>; add?: Record<string, number>; when?: Condition }
  | { kind: 'remove'; key: Key; when?: Condition }
  /** Only in a transaction. */
  | { kind: 'check'; key: Key; when: Condition };

/** The one table. Methods reject when the table is out of reach; a condition that does not hold is an answer. */
export interface Table {
  /** All items of a partition whose sort key begins with `prefix`, in its order. `consistent` sees every write before it. */
  query(partition: string, prefix?: string, options?: { consistent?: boolean }): Promise<Item[]>;
  /** Sees every write before it. */
  get(key: Key): Promise<Item | undefined>;
  /** False: the condition did not hold and nothing changed. */
  write(write: Exclude<Write, { kind: 'check' }>): Promise<boolean>;
  /** All or nothing, at most 100 writes. False: a condition did not hold and nothing changed. */
  transact(writes: Write[]): Promise<boolean>;
}
