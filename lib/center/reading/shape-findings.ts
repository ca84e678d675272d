import type * as v from 'valibot';
import type { Finding, Path } from '../finding.ts';
import { suggest } from '../nearest.ts';
import { readAdvice } from '../schema/advice.ts';
import { show } from '../show.ts';

type Issue = v.BaseIssue<unknown>;

const KINDS = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['record', 'keys and values'],
  ['strict_object', 'keys and values'],
  ['strict_tuple', 'a list of two'],
]);

/** What the schema has against a value, in the words of a definition. Unknown keys are left out: `unknownKeys` finds them all. */
export function shapeFindings(issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => read(issue, []));
}

function read(issue: Issue, above: Path): Finding[] {
  const path = [...above, ...(issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))];
  const at = issue.path?.at(-1)?.origin === 'key' ? 'key' : 'value';
  if (issue.type === 'strict_object' && issue.expected === 'never') return [];
  if (issue.type === 'strict_object' && at === 'key') return [missing(path)];
  if (issue.type === 'union') return readUnion(issue, path);
  if (issue.kind === 'validation') return [{ path, at, ...rule(issue) }];
  return [{ path, at, ...kind(issue) }];
}

/** Of the ways of writing a value, the one that its writer came nearest to: the issues that lie deepest. */
function readUnion(issue: Issue, path: Path): Finding[] {
  const inner = issue.issues ?? [];
  const deepest = Math.max(0, ...inner.map((each) => each.path?.length ?? 0));
  if (deepest > 0) return inner.filter((each) => (each.path?.length ?? 0) > 0).flatMap((each) => read(each, path));
  const kinds = inner.map((each) => KINDS.get(each.type) ?? each.expected ?? each.type);
  return [{ path, at: 'value', message: `${show(issue.input)} is neither ${kinds.join(' nor ')}`, ...quotes(issue.input) }];
}

function missing(path: Path): Finding {
  return { path, at: 'key', message: `${show(path.at(-1))} is missing`, cure: 'add it' };
}

function rule(issue: Issue): { message: string; cure?: string } {
  const value = show(issue.input);
  if (issue.type === 'integer') return { message: `${value} is no whole number` };
  if (issue.type === 'min_value') return { message: `${value} is under the least, ${String(issue.requirement)}` };
  if (issue.type === 'max_value') return { message: `${value} is over the most, ${String(issue.requirement)}` };
  const { message, cure } = readAdvice(issue.message);
  // Of a list or a map the place says enough.
  const subject = typeof issue.input === 'object' ? '' : `${value} `;
  return { message: `${subject}${message}`, ...(cure === undefined ? {} : { cure }) };
}

function kind(issue: Issue): { message: string; cure?: string } {
  if (issue.input === undefined) return { message: `${KINDS.get(issue.type) ?? 'a value'} is missing`, cure: 'add it' };
  const value = show(issue.input);
  if (issue.type === 'picklist' || issue.type === 'variant' || issue.type === 'literal') {
    const choices = (issue.expected ?? '').replaceAll(/["()]/g, '').split(' | ');
    const input = typeof issue.input === 'string' ? issue.input : '';
    return { message: `${value} is none of ${choices.join(', ')}`, cure: suggest(input, choices) };
  }
  if (issue.type === 'strict_tuple') return { message: `${value} is not a list of two` };
  return { message: `${value} is not ${KINDS.get(issue.type) ?? issue.type}`, ...quotes(issue.input, issue.type) };
}

/** The usual slip: 601 is a number in YAML, "601" is text. */
function quotes(input: unknown, type = 'string'): { cure?: string } {
  return typeof input === 'number' && type === 'string' ? { cure: 'write it in quotes' } : {};
}
