import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../support/usage-error.ts';

export interface FlowText {
  /** As it was named, or as it lies below the folder that was named. */
  file: string;
  path: string;
  text: string;
}

/** A flow has at most 256,000 characters; what is far beyond is not read. */
const MOST_BYTES = 4_000_000;
const NEVER = new Set(['node_modules', '.git', 'cdk.out', '.trunkline']);

const jsonFilesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => NEVER.has(part)),
    )
    .sort();

/** A folder holds other JSON too, test cases for instance. What is broken may have been a flow. */
const claimsToBeFlow = ({ text }: FlowText): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && ['Actions', 'StartAction', 'modules'].some((key) => Object.hasOwn(value, key));
  } catch {
    return true;
  }
};

const read = (file: string): FlowText => {
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new UsageError(`${file} has ${size} bytes: no flow is that large.`);
  return { file: file.split(path.sep).join('/'), path: path.resolve(file), text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
};

/** Texts of the files and folders that were named; a folder stands for every `.json` file below it that claims to be a flow. */
export function collectFlowFiles(named: readonly string[]): FlowText[] {
  const missing = named.filter((name) => statSync(name, { throwIfNoEntry: false }) === undefined);
  if (missing.length > 0) throw new UsageError(`There is no file or folder ${missing.map((name) => `"${name}"`).join(', ')}.`);
  const texts = named.flatMap((name) =>
    statSync(name).isDirectory() ? jsonFilesBelow(name).map(read).filter(claimsToBeFlow) : [read(name)],
  );
  return [...new Map(texts.map((text) => [text.path, text])).values()];
}
