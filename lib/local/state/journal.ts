import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { isPlainObject } from '../../assembly/plain-object.ts';
import type { JournalEntry } from '../../emulator/contact-center.ts';
import { LocalError } from '../local-error.ts';
import { asUnwritable } from './unwritable.ts';
import { writeAtomically } from './write-atomically.ts';

const entrySchema = v.variant('state', [
  v.object({ contactId: v.string(), state: v.literal('open'), record: v.custom<Record<string, unknown>>(isPlainObject) }),
  v.object({ contactId: v.string(), state: v.literal('closed') }),
]);

/** Rewritten with the open contacts only when it has grown past this many bytes. */
const LARGEST = 8_000_000;

export interface OpenContact {
  contactId: string;
  record: Record<string, unknown>;
}

/** Contacts in progress, on disk before the centre goes on. */
export interface Journal {
  /** What the last run left open. */
  readonly left: readonly OpenContact[];
  append(entry: JournalEntry): void;
  close(): void;
}

const parseLine = (line: string): JournalEntry | undefined => {
  try {
    const result = v.safeParse(entrySchema, JSON.parse(line));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
};

const apply = (open: Map<string, OpenContact>, entry: JournalEntry): void => {
  if (entry.state === 'closed') open.delete(entry.contactId);
  else open.set(entry.contactId, { contactId: entry.contactId, record: entry.record });
};

const read = (file: string): Map<string, OpenContact> => {
  const open = new Map<string, OpenContact>();
  if (!existsSync(file)) return open;
  const lines = readFileSync(file, 'utf8').split('\n');
  // What follows the last line end was being written when the process died: it was never acknowledged.
  lines.pop();
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line);
    if (entry) apply(open, entry);
    else if (index < lines.length - 1) {
      throw new LocalError(
        'STATE_CORRUPTED',
        `Journal ${file}, line ${index + 1}, cannot be read: start with --fresh to begin anew (contacts that were in progress are lost).`,
      );
    }
  }
  return open;
};

const textOf = (open: ReadonlyMap<string, OpenContact>): string =>
  [...open.values()].map(({ contactId, record }) => `${JSON.stringify({ contactId, state: 'open', record })}\n`).join('');

/** Opens the journal, compacted. A torn last line is dropped. Throws LocalError `STATE_CORRUPTED`. */
export const openJournal = (file: string): Journal => {
  const open = read(file);
  const left = [...open.values()];
  let size = 0;
  let handle = -1;
  const compact = (): void => {
    if (handle >= 0) closeSync(handle);
    const text = textOf(open);
    writeAtomically(file, text);
    handle = openSync(file, 'a', 0o600);
    size = Buffer.byteLength(text);
  };
  compact();
  let limit = Math.max(LARGEST, size * 2);
  return {
    left,
    append: (entry) => {
      apply(open, entry);
      try {
        size += writeSync(handle, `${JSON.stringify(entry)}\n`);
        fdatasyncSync(handle);
        if (size < limit) return;
        compact();
        limit = Math.max(LARGEST, size * 2);
      } catch (cause) {
        // A call that is not on disk must not go on.
        throw asUnwritable(cause, dirname(file)) ?? cause;
      }
    },
    close: () => {
      if (handle >= 0) closeSync(handle);
      handle = -1;
    },
  };
};
