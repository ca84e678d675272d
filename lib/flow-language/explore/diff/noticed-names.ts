import { walkStrings } from '../../names/walk-strings.ts';
import { scanPaths } from '../../references/scan-paths.ts';
import type { FlowSet } from '../flow-set.ts';
import { natureOf } from '../nature.ts';

const ROOTS: ReadonlySet<string> = new Set(['Attributes', 'FlowAttributes']);

const namesIn = (text: string): string[] =>
  scanPaths(text).flatMap(({ root, keys }) => (ROOTS.has(root) && keys.length === 1 ? [`${root}.${keys[0]}`] : []));

const strings = (value: unknown): string[] => {
  const found: string[] = [];
  walkStrings({ Identifier: '', Type: '', Parameters: { value } }, '', (text) => found.push(text));
  return found;
};

/** Attributes that callers notice: those that are said, compared or name a queue, and those that these are made of. */
export const noticedNames = ({ members }: FlowSet): ReadonlySet<string> => {
  const noticed = new Set<string>();
  const made = new Map<string, string[]>();
  const note = (value: unknown, into: (name: string) => void): void => {
    for (const text of strings(value)) for (const name of namesIn(text)) into(name);
  };
  for (const { document } of members) {
    for (const { Type, Parameters = {} } of document.Actions) {
      if (natureOf(Type).heard !== undefined || Type === 'Compare' || Type === 'UpdateContactTargetQueue')
        note(Parameters, (name) => noticed.add(name));
      for (const [root, values] of [
        ['FlowAttributes', Parameters.FlowAttributes],
        ['Attributes', Parameters.Attributes],
      ] as const) {
        if (typeof values !== 'object' || values === null) continue;
        for (const [key, value] of Object.entries(values)) {
          const parts = made.get(`${root}.${key}`) ?? [];
          note(value, (name) => parts.push(name));
          made.set(`${root}.${key}`, parts);
        }
      }
    }
  }
  const open = [...noticed];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const part of made.get(name) ?? []) {
      if (noticed.has(part)) continue;
      noticed.add(part);
      open.push(part);
    }
  }
  return noticed;
};
