import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../support/usage-error.ts';

/** Reasons for branches that no test walks; every other `*.json` of a folder is a test. */
const REASONS = 'unwalked.json';

export interface TestFiles {
  tests: { file: string; text: string }[];
  reasons: { file: string; text: string }[];
}

const read = (file: string): { file: string; text: string } => ({ file: shown(file), text: readFileSync(file, 'utf8') });

/** The path as people in this folder would write it. */
const shown = (file: string): string => {
  const relative = path.relative(process.cwd(), file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
};

/** Test files among files and folders that were named. */
export function findTestFiles(named: readonly string[]): TestFiles {
  const files = named.flatMap((name) => {
    const stat = statSync(name, { throwIfNoEntry: false });
    if (stat === undefined) throw new UsageError(`${name}: there is no such file or folder.`);
    if (!stat.isDirectory()) return [name];
    return readdirSync(name, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  });
  const isReasons = (file: string): boolean => path.basename(file) === REASONS;
  return { tests: files.filter((file) => !isReasons(file)).map(read), reasons: files.filter(isReasons).map(read) };
}
