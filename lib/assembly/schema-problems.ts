import * as v from 'valibot';
import { type Problem, problem } from './assembly-error.ts';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const sentence = (issue: v.BaseIssue<unknown>): string => {
  const key = issue.path?.at(-1)?.key;
  if (issue.type === 'strict_object' && issue.expected === 'never') return `unknown key "${String(key)}"`;
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `required key "${String(key)}" is missing`;
  return lowerFirst(issue.message);
};

/** Checks `value`; gives what the schema makes of it, or undefined after having added one problem per fault. */
export const checkShape = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  place: string,
  problems: Problem[],
): v.InferOutput<S> | undefined => {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const named = issue.type === 'strict_object' ? issue.path?.slice(0, -1) : issue.path;
    const path = (named ?? []).map((item) => String(item.key));
    problems.push(problem([place, ...path].join('.'), sentence(issue)));
  }
  return undefined;
};
