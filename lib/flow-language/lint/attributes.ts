import type { FlowAction } from '../document.ts';
import { scanPaths } from '../references/scan-paths.ts';

/** Parameters in which an action sets attributes, and the namespace in which they are read again. */
const SETTERS = [
  { parameter: 'Attributes', root: 'Attributes', types: new Set(['UpdateContactAttributes']) },
  { parameter: 'FlowAttributes', root: 'FlowAttributes', types: new Set(['UpdateFlowAttributes']) },
] as const;

export type AttributeRoot = (typeof SETTERS)[number]['root'];

export interface SetAttribute {
  root: AttributeRoot;
  key: string;
  /** As it is written; empty when it is no text. */
  value: string;
  /** The key holds a reference: what is set is known only in a call. */
  dynamic: boolean;
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const inner: unknown = typeof value === 'object' && value !== null && 'Value' in value ? value.Value : '';
  return typeof inner === 'string' ? inner : '';
};

/** Attributes that an action sets for the contact or the flow run. */
export const setAttributes = ({ Type, Parameters = {} }: FlowAction): SetAttribute[] =>
  SETTERS.flatMap(({ parameter, root, types }) => {
    const values = types.has(Type) && Object.hasOwn(Parameters, parameter) ? Parameters[parameter] : undefined;
    if (typeof values !== 'object' || values === null) return [];
    return Object.entries(values).map(([key, value]) => ({ root, key, value: textOf(value), dynamic: scanPaths(key).length > 0 }));
  });
