import { isReferenceRoot } from './namespaces.ts';
import { compilePath } from './read-path.ts';
import type { ReferenceScope } from './reference-scope.ts';
import { compileText, textOfValue } from './resolve-text.ts';
import { lonePath } from './scan-paths.ts';

/**
 * How a value of each class is read at run time; undefined when it stands as it is.
 * `dynamic`: text. `nested`: text, but a lone path may give a whole object. `static-or-path` and `path-only`: the value
 * of the lone path as text, or undefined when it is missing, empty or an object.
 */
export type CompiledValue = (scope: ReferenceScope) => unknown;

export const compileSingle = (text: string): CompiledValue | undefined => {
  const path = lonePath(text);
  if (path === undefined || !isReferenceRoot(path.root)) return undefined;
  const read = compilePath(path);
  return (scope) => {
    const value = textOfValue(read(scope));
    return value === '' ? undefined : value;
  };
};

export const compileNested = (text: string): CompiledValue | undefined => {
  const path = lonePath(text);
  if (path === undefined || !isReferenceRoot(path.root)) return compileText(text);
  const read = compilePath(path);
  return (scope) => {
    const value = read(scope);
    return typeof value === 'object' && value !== null ? value : textOfValue(value);
  };
};

/** Resolves one value as a Lambda parameter or view member is: objects of a lone path come whole. */
export const resolveValue = (text: string, scope: ReferenceScope): unknown => {
  const compiled = compileNested(text);
  return compiled === undefined ? text : compiled(scope);
};
