import { compilePath } from '../../flow-language/references/read-path.ts';
import type { ReferenceScope } from '../../flow-language/references/reference-scope.ts';
import { lonePath } from '../../flow-language/references/scan-paths.ts';

/** Value of a JSONPath at this moment of a call; undefined when there is none. */
export const readNamespace = (path: string, scope: ReferenceScope | undefined): unknown => {
  const reference = lonePath(path);
  return reference === undefined || scope === undefined ? undefined : compilePath(reference)(scope);
};

/** The value for people and comparisons; objects as JSON. */
export const namespaceText = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
