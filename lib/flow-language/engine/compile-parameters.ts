import type * as v from 'valibot';
import { childSchema } from '../parameters/schema-walk.ts';
import { hasDynamicKeys, type ValueClass, valueClassOf } from '../parameters/value-class.ts';
import { isReferenceRoot } from '../references/namespaces.ts';
import { compilePath } from '../references/read-path.ts';
import type { ReferenceScope } from '../references/reference-scope.ts';
import { compileText } from '../references/resolve-text.ts';
import { compileNested, compileSingle } from '../references/resolve-value.ts';
import { lonePath } from '../references/scan-paths.ts';

/** Notes the first single value that has nothing to give: such an action takes its error branch. */
export interface MissingNote {
  missing?: string;
}
/** Makes the resolved value; undefined instead of a function where the value stands as it is. */
export type CompiledParameter = ((scope: ReferenceScope, note: MissingNote) => unknown) | undefined;

const compileRaw = (text: string): CompiledParameter => {
  const path = lonePath(text);
  return path === undefined || !isReferenceRoot(path.root) ? undefined : compilePath(path);
};

const compileLeaf = (text: string, valueClass: ValueClass, path: string): CompiledParameter => {
  if (valueClass === 'dynamic') return compileText(text);
  if (valueClass === 'nested') return compileNested(text);
  if (valueClass === 'path-only') return compileRaw(text);
  const single = valueClass === 'static-or-path' ? compileSingle(text) : undefined;
  if (single === undefined) return undefined;
  return (scope, note) => {
    const value = single(scope);
    if (value === undefined) note.missing ??= `${path}: ${text} has no value`;
    return value;
  };
};

type Compile = (value: unknown, key: string) => CompiledParameter;

const compileArray = (items: readonly unknown[], compile: Compile): CompiledParameter => {
  const parts = items.map((item, index) => compile(item, String(index)));
  if (parts.every((part) => part === undefined)) return undefined;
  return (scope, note) =>
    items.map((item, index) => {
      const part = parts[index];
      return part === undefined ? item : part(scope, note);
    });
};

const compileObject = (value: object, compile: Compile, dynamicKeys: boolean): CompiledParameter => {
  const members = Object.entries(value).map(([key, item]) => ({
    key,
    item,
    part: compile(item, key),
    keyText: dynamicKeys ? compileText(key) : undefined,
  }));
  if (members.every(({ part, keyText }) => part === undefined && keyText === undefined)) return undefined;
  return (scope, note) => {
    const resolved: Record<string, unknown> = {};
    // Keys cannot be `__proto__` (refused when a document is read), unless a reference makes one.
    for (const { key, item, part, keyText } of members) {
      const name = keyText === undefined ? key : keyText(scope);
      if (name !== '__proto__') resolved[name] = part === undefined ? item : part(scope, note);
    }
    return resolved;
  };
};

const compileValue = (value: unknown, schema: v.GenericSchema | undefined, inherited: ValueClass, path: string): CompiledParameter => {
  const own = schema === undefined ? 'static' : valueClassOf(schema);
  const valueClass = inherited === 'nested' ? 'nested' : own;
  if (typeof value === 'string') return compileLeaf(value, valueClass, path);
  if (typeof value !== 'object' || value === null) return undefined;
  const compile: Compile = (item, key) =>
    compileValue(item, schema && childSchema(schema, key), valueClass, path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value)) return compileArray(value, compile);
  return compileObject(value, compile, schema !== undefined && hasDynamicKeys(schema));
};

/** Prepares the parameters of an action by the classes in its schema; undefined when nothing in them is a reference. */
export const compileParameters = (parameters: Readonly<Record<string, unknown>>, schema: v.GenericSchema): CompiledParameter =>
  compileValue(parameters, schema, 'static', '');
