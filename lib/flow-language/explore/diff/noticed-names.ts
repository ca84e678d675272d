import type { FlowAction } from '../../document.ts';
import { walkStrings } from '../../names/walk-strings.ts';
import { scanPaths } from '../../references/scan-paths.ts';
import type { FlowSet, SetMember } from '../flow-set.ts';
import { natureOf } from '../nature.ts';

const ROOTS: ReadonlySet<string> = new Set(['Attributes', 'FlowAttributes']);

const namesIn = (text: string): string[] =>
  scanPaths(text).flatMap(({ root, keys }) => (ROOTS.has(root) && keys.length === 1 ? [`${root}.${keys[0]}`] : []));

const strings = (value: unknown): string[] => {
  const found: string[] = [];
  walkStrings({ Identifier: '', Type: '', Parameters: { value } }, '', (text) => found.push(text));
  return found;
};

/** A flow and the modules that are played through in it. */
const playedThrough = (set: FlowSet, first: SetMember): ReadonlySet<SetMember> => {
  const played = new Set([first]);
  for (const { document } of played) {
    for (const { Type, Parameters } of document.Actions) {
      const module = natureOf(Type).calls === 'module' ? set.module(Parameters?.FlowModuleId) : undefined;
      if (module !== undefined) played.add(module);
    }
  }
  return played;
};

/** Attributes that are said or compared in an action or name its queue. */
const usedBy = ({ Type, Parameters = {} }: FlowAction): string[] => {
  const isNoticed = natureOf(Type).heard !== undefined || Type === 'Compare' || Type === 'UpdateContactTargetQueue';
  return isNoticed ? strings(Parameters).flatMap(namesIn) : [];
};

/** Attributes that an action sets, each with those that its value is made of. */
const madeBy = ({ Parameters = {} }: FlowAction): [name: string, parts: string[]][] =>
  [...ROOTS].flatMap((root) => {
    const values = Object.hasOwn(Parameters, root) ? Parameters[root] : undefined;
    if (typeof values !== 'object' || values === null) return [];
    return Object.entries(values).map(([key, value]): [string, string[]] => [`${root}.${key}`, strings(value).flatMap(namesIn)]);
  });

/** Attributes that callers of a flow notice: those that are said, compared or name a queue, and those that these are made of. */
export const noticedNames = (set: FlowSet, member: SetMember): ReadonlySet<string> => {
  const actions = [...playedThrough(set, member)].flatMap(({ document }) => document.Actions);
  const made = new Map<string, string[]>();
  for (const [name, parts] of actions.flatMap(madeBy)) made.set(name, [...(made.get(name) ?? []), ...parts]);
  const noticed = new Set(actions.flatMap(usedBy));
  for (const name of noticed) for (const part of made.get(name) ?? []) noticed.add(part);
  return noticed;
};
