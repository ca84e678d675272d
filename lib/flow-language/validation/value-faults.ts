import * as v from 'valibot';
import { formatPath } from '../format-path.ts';
import { nearestName } from '../nearest-name.ts';
import { childSchema, entriesOf, wantsObject } from '../parameters/schema-walk.ts';
import { hasDynamicKeys, type ValueClass, valueClassOf } from '../parameters/value-class.ts';
import type { RuledFault } from './parameter-faults.ts';
import { textFaults } from './text-faults.ts';

interface Place {
  schema: v.GenericSchema | undefined;
  inherited: ValueClass;
  keys: readonly (string | number)[];
}

/** Keys that a valibot record skips: their values are looked at here. */
const SKIPPED_KEYS: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** Keys that exports hold and the service refuses when the flow is created (exported, probed), with its misleading words. */
const EXPORTED_ONLY: ReadonlyMap<string, string> = new Map([['EventHooksConfiguration', 'Action does not support conditions']]);

const unknownKey = (key: string, parameter: string, known: readonly string[]): RuledFault => {
  const message = EXPORTED_ONLY.get(key);
  const near = message === undefined ? nearestName(key, known) : undefined;
  const cure = message === undefined ? near && `Did you mean ${near}?` : `Take ${key} out: exports hold it, and the service refuses it.`;
  return { kind: 'name', rule: 'unknown-parameter', parameter, ...(message === undefined ? {} : { message }), cure };
};

const memberFaults = (value: object, { schema, inherited, keys }: Place): RuledFault[] => {
  const known = schema && entriesOf(schema);
  const faults: RuledFault[] = [];
  for (const [key, item] of Object.entries(value)) {
    const path = [...keys, key];
    const inner = schema && childSchema(schema, key);
    if (known !== undefined && inner === undefined) {
      faults.push(unknownKey(key, formatPath(path), Object.keys(known)));
      continue;
    }
    if (known === undefined && inner !== undefined && SKIPPED_KEYS.has(key) && !v.is(inner, item)) {
      faults.push({ kind: 'value', rule: 'parameter-value', parameter: formatPath(path) });
    }
    if (schema !== undefined && hasDynamicKeys(schema)) faults.push(...textFaults(key, 'dynamic', formatPath(path)));
    faults.push(...faultsAt(item, { schema: inner, inherited, keys: path }));
  }
  return faults;
};

const faultsAt = (value: unknown, place: Place): RuledFault[] => {
  const own = place.schema === undefined ? 'static' : valueClassOf(place.schema);
  const valueClass = place.inherited === 'nested' ? 'nested' : own;
  if (typeof value === 'string') return textFaults(value, valueClass, formatPath(place.keys));
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return memberFaults(value, { ...place, inherited: valueClass });
  if (place.schema !== undefined && wantsObject(place.schema)) {
    return [{ kind: 'value', rule: 'parameter-value', parameter: formatPath(place.keys), cure: 'Expected an object.' }];
  }
  return value.flatMap((item, index) =>
    faultsAt(item, {
      schema: place.schema && childSchema(place.schema, String(index)),
      inherited: valueClass,
      keys: [...place.keys, index],
    }),
  );
};

/** Unknown keys, empty texts and references where they may not stand, at any depth. */
export const valueFaults = (schema: v.GenericSchema, parameters: unknown): RuledFault[] =>
  faultsAt(parameters, { schema, inherited: 'static', keys: [] });
