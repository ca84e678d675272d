import * as v from 'valibot';
import { formatPath } from '../../format-path.ts';
import { nearestName } from '../../nearest-name.ts';
import type { TestProblem } from '../test-problem.ts';
import { MEMBERS } from '../vocabulary.ts';

type Issue = v.BaseIssue<unknown>;

const isUnknownMember = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never';
const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);
const choicesOf = (expected: string): string[] => expected.replaceAll(/["()]/g, '').split(' | ');

const observationOf = (issue: Issue): string | undefined => {
  const observation: unknown = issue.path?.[0]?.key === 'Observations' ? issue.path[1]?.value : undefined;
  if (typeof observation !== 'object' || observation === null || !Object.hasOwn(observation, 'Identifier')) return undefined;
  const { Identifier } = observation as { Identifier: unknown };
  return typeof Identifier === 'string' ? Identifier : undefined;
};

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['array', 'a list'],
  ['record', 'an object'],
  ['strict_object', 'an object'],
  ['loose_object', 'an object'],
]);

type Finding = Pick<TestProblem, 'rule' | 'message' | 'cure'>;

const unknownMember = (name: string): Finding => {
  const near = nearestName(name, MEMBERS);
  return {
    rule: 'unknown-member',
    message: `The testing language has no ${show(name)} here`,
    cure: near === undefined || near === name ? 'Take it out.' : `Write ${near}.`,
  };
};

const finding = (issue: Issue): Finding => {
  const name = String(issue.path?.at(-1)?.key ?? 'The document');
  if (isUnknownMember(issue)) return unknownMember(name);
  if (issue.received === 'undefined') return { rule: 'missing-member', message: `${name} is missing` };
  const { expected } = issue;
  if (['picklist', 'literal', 'variant'].includes(issue.type) && expected?.includes('"') === true) {
    const choices = choicesOf(expected);
    const near = typeof issue.input === 'string' ? nearestName(issue.input, choices) : undefined;
    return {
      rule: 'unknown-value',
      message: `${name} ${show(nameOfVariant(issue))} is not one of ${choices.join(', ')}`,
      ...(near === undefined ? {} : { cure: `Write ${near}.` }),
    };
  }
  if (issue.kind === 'schema' && issue.type !== 'union')
    return { rule: 'shape', message: `${name} is not ${KINDS.get(issue.type) ?? 'an object'}` };
  return { rule: 'value', message: `${name} ${issue.message}` };
};

/** A variant reports its whole object as input; the text that is wrong is the member it names. */
const nameOfVariant = (issue: Issue): unknown => {
  const key = String(issue.path?.at(-1)?.key);
  const { input } = issue;
  return typeof input === 'object' && input !== null && Object.hasOwn(input, key) ? Reflect.get(input, key) : input;
};

const problem = (issue: Issue, prefix: readonly string[]): TestProblem => ({
  severity: 'error',
  observation: observationOf(issue),
  path: formatPath([...prefix, ...(issue.path ?? []).map(({ key }) => key)]),
  ...finding(issue),
});

const remove = (document: unknown, issue: Issue): void => {
  let place = document;
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  for (const key of keys.slice(0, -1)) place = Reflect.get(Object(place), key);
  Reflect.deleteProperty(Object(place), keys.at(-1) ?? '');
};

/** Each round finds one unknown member of every object; documents with more rounds of them have enough to mend. */
const ROUNDS = 20;

/**
 * Reads a value by its schema, or tells everything that is wrong with it. A schema names only the first unknown member of an
 * object, so these are taken out of a copy until none is left.
 */
export const readShape = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  prefix: readonly string[] = [],
): { ok: true; value: v.InferOutput<S> } | { ok: false; problems: TestProblem[] } => {
  const first = v.safeParse(schema, value);
  if (first.success) return { ok: true, value: first.output };
  const unknown: Issue[] = [];
  const copy: unknown = structuredClone(value);
  let rest: readonly Issue[] = first.issues;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = rest.filter(isUnknownMember);
    if (found.length === 0) break;
    unknown.push(...found);
    for (const issue of found) remove(copy, issue);
    rest = v.safeParse(schema, copy).issues ?? [];
  }
  return { ok: false, problems: [...rest.filter((issue) => !isUnknownMember(issue)), ...unknown].map((issue) => problem(issue, prefix)) };
};
