import { LIMITS } from './document-shape.ts';
import type { FlowProblem } from './problem.ts';

const problem = (rule: string, path: string, message: string): FlowProblem => ({ severity: 'error', rule, path, message });

/**
 * What must not be in any document, wherever it stands: nesting that would exhaust the stack of a reader, and the key
 * `__proto__`, which a copy would turn into a prototype. Walks with a list of its own, so depth cannot hurt it.
 */
export const structureProblems = (document: unknown): FlowProblem[] => {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: document, path: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, depth } = next;
    if (value === null || typeof value !== 'object') continue;
    if (depth > LIMITS.depth) return [problem('depth', path.slice(0, 80), `Nested deeper than ${LIMITS.depth} levels`)];
    if (Object.hasOwn(value, '__proto__')) return [problem('forbidden-key', path, 'The key __proto__ is not allowed')];
    const isArray = Array.isArray(value);
    for (const [key, item] of Object.entries(value)) {
      if (item !== null && typeof item === 'object')
        open.push({ value: item, path: isArray ? `${path}[${key}]` : joined(path, key), depth: depth + 1 });
    }
  }
  return [];
};

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
