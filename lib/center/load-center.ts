import { readFileSync, statSync } from 'node:fs';
import type { Center } from './center.ts';
import { CenterDefinitionError } from './definition-error.ts';
import { parseCenter } from './parse-center.ts';

const LONGEST_FILE = 4_000_000;

/** Reads and checks a definition. Throws CenterDefinitionError with every problem; problems name the file as it was given. */
export function loadCenter(file: string): { center: Center } {
  const result = parseCenter(readText(file), file);
  if (!result.ok) throw new CenterDefinitionError(result.problems);
  return { center: result.center };
}

function readText(file: string): string {
  try {
    if (statSync(file).size > LONGEST_FILE) throw new Error(`is larger than ${LONGEST_FILE} bytes`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new CenterDefinitionError([{ file, line: 1, column: 1, path: '', ...reasonOf(error) }], { cause: error });
  }
}

function reasonOf(error: unknown): { message: string; cure?: string } {
  const { code, message } = describe(error);
  if (code === 'ENOENT') return { message: 'there is no such file', cure: 'run in the folder that holds center.yaml' };
  if (code === 'EISDIR') return { message: 'is a folder, not a file' };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { message: 'is not UTF-8 text', cure: 'save it as UTF-8' };
  return { message };
}

/** By its fields, not its class: errors of node's own modules may come from another realm. */
function describe(error: unknown): { code?: unknown; message: string } {
  const known = typeof error === 'object' && error !== null ? error : {};
  return { code: 'code' in known ? known.code : undefined, message: 'message' in known ? String(known.message) : 'cannot be read' };
}
