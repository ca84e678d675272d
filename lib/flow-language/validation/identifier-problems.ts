import type { FlowDocument } from '../document.ts';
import type { FlowProblem } from '../problem.ts';
import { problemAt } from './action-place.ts';

const MAXIMUM_LENGTH = 50;
const FORBIDDEN_CHARACTERS = new Set('%:(\\/)=$,;[]{}');
const FORBIDDEN_WORDS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
]);

const faultOf = (identifier: string): string | undefined => {
  if (identifier === '') return 'It is empty.';
  if (identifier.length > MAXIMUM_LENGTH) return `It has ${identifier.length} characters, at most ${MAXIMUM_LENGTH} are allowed.`;
  if (FORBIDDEN_WORDS.has(identifier)) return 'It is a reserved word.';
  const character = [...identifier].find((one) => FORBIDDEN_CHARACTERS.has(one));
  return character === undefined ? undefined : `It must not hold "${character}".`;
};

/** Identifiers of all actions: form (documented) and uniqueness. */
export const identifierProblems = ({ Actions }: FlowDocument): FlowProblem[] => {
  const seen = new Set<string>();
  return Actions.flatMap((action, index) => {
    const twice = seen.has(action.Identifier);
    seen.add(action.Identifier);
    const fault = faultOf(action.Identifier);
    const message = (path: string): string => `Invalid Action property value. Path: ${path}`;
    return [
      ...(fault === undefined ? [] : [problemAt({ action, index }, 'identifier', '.Identifier', message, { cure: fault })]),
      ...(twice
        ? [problemAt({ action, index }, 'identifier-twice', '.Identifier', message, { cure: `"${action.Identifier}" stands twice.` })]
        : []),
    ];
  });
};
