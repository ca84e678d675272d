import { compilePath } from './read-path.ts';
import type { ReferenceScope } from './reference-scope.ts';
import { scanPaths } from './scan-paths.ts';

/** Text of a value: numbers and booleans print, missing values and objects are silent (inferred). */
export const textOfValue = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

type Part = string | ((scope: ReferenceScope) => unknown);

const partsOf = (text: string): Part[] => {
  const parts: Part[] = [];
  let from = 0;
  for (const path of scanPaths(text)) {
    if (path.start > from) parts.push(text.slice(from, path.start));
    parts.push(compilePath(path));
    from = path.end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
};

/** Prepares a text with references in it; undefined when it has none and is its own result. */
export const compileText = (text: string): ((scope: ReferenceScope) => string) | undefined => {
  const parts = partsOf(text);
  if (parts.every((part) => typeof part === 'string')) return undefined;
  return (scope) => {
    let result = '';
    for (const part of parts) result += typeof part === 'string' ? part : textOfValue(part(scope));
    return result;
  };
};

/** `Hello $.Attributes.name.` with its references replaced; what has no known root stays as it is. */
export const resolveText = (text: string, scope: ReferenceScope): string => compileText(text)?.(scope) ?? text;
