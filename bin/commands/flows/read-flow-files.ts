import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FlowType } from '../../../lib/flow-language/document.ts';
import { memberName, type SetMember } from '../../../lib/flow-language/explore/flow-set.ts';
import { type GuessedType, guessFlowType } from '../../../lib/flow-language/explore/guess-flow-type.ts';
import { parseFlow } from '../../../lib/flow-language/parse-flow.ts';
import type { FlowProblem } from '../../../lib/flow-language/problem.ts';
import { UsageError } from '../../support/usage-error.ts';

export interface FlowFile extends SetMember {
  /** How its flow type is known. */
  typeFrom: GuessedType['from'] | 'given';
}
export type ReadFile = { ok: true; member: FlowFile } | { ok: false; file: string; problems: FlowProblem[] };

/** A flow has at most 256,000 characters; what is far beyond is not read at all. */
const MOST_BYTES = 4_000_000;

const problem = (rule: string, message: string, cure?: string): FlowProblem => ({ severity: 'error', rule, path: '', message, cure });

const jsonFilesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const claimsToBeFlow = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && ['Actions', 'StartAction', 'modules'].some((key) => Object.hasOwn(value, key));
  } catch {
    return true;
  }
};

const readOne = (path: string, file: string, type: FlowType | undefined, isAsked: boolean): ReadFile | undefined => {
  const size = statSync(path).size;
  if (size > MOST_BYTES) return { ok: false, file, problems: [problem('size', `${file} has ${size} bytes: no flow is that large.`)] };
  const text = readFileSync(path, 'utf8');
  // A folder holds other JSON too, test cases for instance; a file that was named is meant.
  if (!claimsToBeFlow(text)) {
    const message = `${file} is no flow: it has neither StartAction nor Actions.`;
    return isAsked
      ? { ok: false, file, problems: [problem('shape', message, 'Name a file in the flow language, as Amazon Connect exports it.')] }
      : undefined;
  }
  const parsed = parseFlow(text, { file });
  if (!parsed.ok) return { ok: false, file, problems: parsed.problems };
  const { document } = parsed;
  const guessed = type === undefined ? guessFlowType(document) : { type, from: 'given' as const };
  return { ok: true, member: { file, name: memberName(document, path), type: guessed.type, typeFrom: guessed.from, document } };
};

export interface ReadOptions {
  type?: FlowType;
  /** Files of a folder are named relative to it, so that two folders can be compared. */
  relativeToFolder?: boolean;
}

/** Flow files named on the command line; folders stand for all `.json` files below them that claim to be flows. */
export const readFlowFiles = (paths: readonly string[], { type, relativeToFolder = false }: ReadOptions = {}): ReadFile[] => {
  const missing: string[] = [];
  const read = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) {
      missing.push(path);
      return [];
    }
    if (!found.isDirectory()) return readOne(path, path, type, true) ?? [];
    return jsonFilesBelow(path).flatMap((file) => readOne(file, relativeToFolder ? relative(path, file) : file, type, false) ?? []);
  });
  if (missing.length > 0) throw new UsageError(`There is no file or folder ${missing.map((path) => `"${path}"`).join(', ')}.`);
  return read;
};
