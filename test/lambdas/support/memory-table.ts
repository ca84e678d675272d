import type { Key } from '../../../lambdas/shared/table/keys.ts';
import type { Condition, Item, Table, Write } from '../../../lambdas/shared/table/table.ts';

/** The table in memory, with what it was asked. `fault` makes every request reject. */
export class MemoryTable implements Table {
  readonly items = new Map<string, Item>();
  readonly requests: string[] = [];
  fault: Error | undefined;

  put(...items: Item[]): this {
    for (const item of items) this.items.set(id(item), item);
    return this;
  }

  /** Everything, by key: two tables that hold the same are equal. */
  dump(): Record<string, Item> {
    return Object.fromEntries([...this.items].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  item(pk: string, sk: string): Item | undefined {
    return this.items.get(id({ pk, sk }));
  }

  async query(partition: string, prefix = ''): Promise<Item[]> {
    this.asked(`query ${partition} ${prefix}`.trim());
    const found = [...this.items.values()].filter(({ pk, sk }) => pk === partition && sk.startsWith(prefix));
    return found.sort((a, b) => (a.sk < b.sk ? -1 : 1)).map((item) => structuredClone(item));
  }

  async get(key: Key): Promise<Item | undefined> {
    this.asked(`get ${id(key)}`);
    return structuredClone(this.items.get(id(key)));
  }

  async write(write: Exclude<Write, { kind: 'check' }>): Promise<boolean> {
    this.asked(`${write.kind} ${id(keyOf(write))}`);
    return this.apply([write]);
  }

  async transact(writes: Write[]): Promise<boolean> {
    this.asked(`transact ${writes.map((write) => id(keyOf(write))).join(', ')}`);
    return this.apply(writes);
  }

  private apply(writes: Write[]): boolean {
    if (!writes.every((write) => holds(write.when, this.items.get(id(keyOf(write)))))) return false;
    for (const write of writes) this.change(write);
    return true;
  }

  private change(write: Write): void {
    const key = id(keyOf(write));
    if (write.kind === 'put') this.items.set(key, withoutUndefined(write.item) as Item);
    if (write.kind === 'remove') this.items.delete(key);
    if (write.kind !== 'update') return;
    const item: Item = { ...write.key, ...this.items.get(key), ...write.set };
    for (const [name, by] of Object.entries(write.add ?? {})) item[name] = Number(item[name] ?? 0) + by;
    this.items.set(key, withoutUndefined(item) as Item);
  }

  private asked(request: string): void {
    this.requests.push(request);
    if (this.fault !== undefined) throw this.fault;
  }
}

function id({ pk, sk }: Key): string {
  return `${pk} / ${sk}`;
}

function keyOf(write: Write): Key {
  return write.kind === 'put' ? write.item : write.key;
}

function withoutUndefined(value: unknown): unknown {
  return structuredClone(JSON.parse(JSON.stringify(value)));
}

function holds(condition: Condition | undefined, item: Item | undefined): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'absent':
      return item === undefined;
    case 'present':
      return item !== undefined;
    case 'equals':
      return item?.[condition.attribute] === condition.value;
    case 'absent-or-equals':
      return item === undefined || item[condition.attribute] === condition.value;
    case 'newer':
      return item === undefined || comesBefore(item, condition.values);
  }
}

function comesBefore(item: Item, values: readonly (readonly [string, string])[]): boolean {
  for (const [attribute, value] of values) {
    const held = item[attribute];
    if (typeof held !== 'string' || held > value) return false;
    if (held < value) return true;
  }
  return false;
}
