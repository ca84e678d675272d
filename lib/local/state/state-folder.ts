import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError } from '../local-error.ts';
import { lockFolder } from './lock.ts';

/** Says that a folder is ours. */
const MARKER = 'trunkline-state.json';
const FORMAT = 1;

/** Everything Trunkline makes in a state folder; nothing else is ever wiped. */
const OURS = [
  'resources.json',
  'journal.jsonl',
  'flow-log.jsonl',
  'operator.json',
  'dynamodb',
  's3',
  'kinesis',
  'sqs',
  'secrets',
  'ssm',
  'code',
  'home',
] as const;

export interface StateFolder {
  /** Path of one of our files or folders. */
  path(name: (typeof OURS)[number]): string;
  release(): void;
}

const refuseForeign = (folder: string): void => {
  if (!existsSync(folder) || existsSync(join(folder, MARKER))) return;
  const [stranger] = readdirSync(folder);
  if (stranger === undefined) return;
  throw new LocalError(
    'STATE_FOLDER_FOREIGN',
    `State folder ${folder} holds files that Trunkline did not make ("${stranger}"): choose an empty one with --state.`,
  );
};

/**
 * Opens (or makes) a state folder for this process alone. `fresh` wipes what an earlier run left.
 * Throws LocalError `STATE_FOLDER_FOREIGN`, `STATE_LOCKED`.
 */
export const openStateFolder = (folder: string, fresh: boolean): StateFolder => {
  refuseForeign(folder);
  try {
    // Keys and callers lie in it: nobody else on the machine reads them.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new LocalError(
      'STATE_FOLDER_FOREIGN',
      `State folder ${folder} cannot be made (${(cause as Error).message}): choose another one with --state.`,
      { cause },
    );
  }
  const release = lockFolder(folder);
  if (fresh) for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true });
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ format: FORMAT })}\n`);
  return { path: (name) => join(folder, name), release };
};
