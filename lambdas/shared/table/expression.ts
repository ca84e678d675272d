import type { Condition, Write } from './table.ts';

/** Names and values of one request, each used once under a short alias: any attribute name is allowed, reserved words too. */
export class Placeholders {
  readonly ExpressionAttributeNames: Record<string, string> = {};
  readonly #values: Record<string, unknown> = {};
  readonly #aliases = new Map<string, string>();

  name(attribute: string): string {
    const known = this.#aliases.get(attribute);
    if (known !== undefined) return known;
    const alias = `#n${this.#aliases.size}`;
    this.#aliases.set(attribute, alias);
    this.ExpressionAttributeNames[alias] = attribute;
    return alias;
  }

  value(value: unknown): string {
    const alias = `:v${Object.keys(this.#values).length}`;
    this.#values[alias] = value;
    return alias;
  }

  /** DynamoDB refuses an empty map of values (documented). */
  get ExpressionAttributeValues(): Record<string, unknown> | undefined {
    return Object.keys(this.#values).length === 0 ? undefined : this.#values;
  }
}

export function conditionExpression(condition: Condition, use: Placeholders): string {
  // Asked for only where it is used: DynamoDB refuses a name that stands in no expression (probed).
  const absent = () => `attribute_not_exists(${use.name('pk')})`;
  switch (condition.kind) {
    case 'absent':
      return absent();
    case 'present':
      return `attribute_exists(${use.name('pk')})`;
    case 'equals':
      return `${use.name(condition.attribute)} = ${use.value(condition.value)}`;
    case 'absent-or-equals':
      return `${absent()} OR ${use.name(condition.attribute)} = ${use.value(condition.value)}`;
    case 'newer':
      return [absent(), ...comesBefore(condition.values, use)].join(' OR ');
  }
}

/** `a < :a`, or `a = :a AND b < :b`, and so on. */
function comesBefore(values: readonly (readonly [string, string])[], use: Placeholders): string[] {
  const parts = values.map(([attribute, value]) => ({ name: use.name(attribute), value: use.value(value) }));
  return parts.map((part, index) => {
    const equal = parts.slice(0, index).map((before) => `${before.name} = ${before.value}`);
    return `(${[...equal, `${part.name} < ${part.value}`].join(' AND ')})`;
  });
}

export function updateExpression(write: Extract<Write, { kind: 'update' }>, use: Placeholders): string {
  const entries = Object.entries(write.set ?? {});
  const set = entries.filter(([, value]) => value !== undefined).map(([name, value]) => `${use.name(name)} = ${use.value(value)}`);
  const remove = entries.filter(([, value]) => value === undefined).map(([name]) => use.name(name));
  const add = Object.entries(write.add ?? {}).map(([name, value]) => `${use.name(name)} ${use.value(value)}`);
  return [['SET', set] as const, ['REMOVE', remove] as const, ['ADD', add] as const]
    .filter(([, parts]) => parts.length > 0)
    .map(([verb, parts]) => `${verb} ${parts.join(', ')}`)
    .join(' ');
}
