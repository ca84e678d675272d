import { scanPaths } from '../references/scan-paths.ts';
import type { ExploredAction } from './explored-document.ts';

/** What an action writes: `Attributes.key` of the contact or `FlowAttributes.key` of the flow. */
export interface Assignment {
  name: string;
  template: string;
}

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'object' && value !== null && 'Value' in value ? value.Value : value;
  return typeof text === 'string' ? text : undefined;
};

const assignments = (root: string, values: unknown): Assignment[] => {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([key, value]) => {
    const template = textOf(value);
    return template === undefined ? [] : [{ name: `${root}.${key}`, template }];
  });
};

/** Attributes that an action sets when it succeeds. */
export const assignmentsOf = ({ type, parameters }: ExploredAction): Assignment[] => {
  if (type === 'UpdateFlowAttributes') return assignments('FlowAttributes', parameters.FlowAttributes);
  const isRelated = parameters.TargetContact === 'Related';
  return type === 'UpdateContactAttributes' && !isRelated ? assignments('Attributes', parameters.Attributes) : [];
};

/** A text with references replaced where `lookUp` knows them; the others stay as they are written. */
export const fillText = (text: string, lookUp: (name: string) => string | undefined): string => {
  if (!text.includes('$')) return text;
  let result = '';
  let from = 0;
  for (const { root, keys, start, end } of scanPaths(text)) {
    const value = keys.length === 1 ? lookUp(`${root}.${keys[0]}`) : undefined;
    if (value === undefined) continue;
    result += text.slice(from, start) + value;
    from = end;
  }
  return result + text.slice(from);
};
