import { base64 } from './base64.ts';
import { and, condition, contains, equals, not, or } from './condition-functions.ts';
import { findInMap } from './find-in-map.ts';
import { getAtt } from './get-att.ts';
import { getStackOutput } from './get-stack-output.ts';
import { if_ } from './if.ts';
import { importValue } from './import-value.ts';
import type { Intrinsic } from './intrinsic.ts';
import { join } from './join.ts';
import { length, toJsonString } from './language-extensions.ts';
import { ref } from './ref.ts';
import { select } from './select.ts';
import { split } from './split.ts';
import { sub } from './sub.ts';

/** Every intrinsic function that is understood. Another `Fn::` key is refused, never passed through. */
export const INTRINSICS: readonly Intrinsic[] = [
  ref,
  getAtt,
  sub,
  join,
  select,
  split,
  findInMap,
  if_,
  and,
  or,
  not,
  equals,
  condition,
  contains,
  importValue,
  getStackOutput,
  base64,
  toJsonString,
  length,
];

const BY_NAME: ReadonlyMap<string, Intrinsic> = new Map(INTRINSICS.map((one) => [one.name, one]));

/** The function that an object calls: it has one key, `Ref` or `Fn::…`. `Condition` is one only where conditions stand. */
export const intrinsicCall = (
  value: object,
  conditions: boolean,
): { name: string; argument: unknown; intrinsic: Intrinsic | undefined } | undefined => {
  const entries = Object.entries(value);
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) return undefined;
  const [name, argument] = entry;
  if (name === 'Ref' || name.startsWith('Fn::') || (conditions && name === 'Condition'))
    return { name, argument, intrinsic: BY_NAME.get(name) };
  return undefined;
};
