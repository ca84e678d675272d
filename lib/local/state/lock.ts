import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { LocalError } from '../local-error.ts';

const schema = v.object({ pid: v.pipe(v.number(), v.integer(), v.minValue(1)), startedAt: v.string() });
type Owner = v.InferOutput<typeof schema>;

/** Folders that this very process holds: its own pid in a lock file may also be a leftover of an earlier life. */
const held = new Set<string>();

/** When a process began, where the system tells (Linux); tells a reused pid from the process that wrote the lock. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may hold spaces; the start time is the 22nd.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it is there, and somebody else's.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const readOwner = (file: string): Owner | undefined => {
  try {
    const result = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
};

const isHeld = ({ pid, startedAt }: Owner, folder: string): boolean => {
  if (pid === process.pid) return held.has(folder);
  return isAlive(pid) && startOf(pid) === startedAt;
};

const claim = (file: string, owner: Owner): boolean => {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
};

/**
 * Holds a folder for this process; the answer lets go of it. A lock whose process is gone is taken over.
 * Throws LocalError `STATE_LOCKED` with the pid that holds it.
 */
export const lockFolder = (path: string): (() => void) => {
  const folder = resolve(path);
  const file = join(folder, 'lock');
  const owner: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  if (!claim(file, owner)) {
    const other = readOwner(file);
    if (other && isHeld(other, folder)) {
      throw new LocalError(
        'STATE_LOCKED',
        `State folder ${folder} is in use by process ${other.pid}: stop it, or give another folder with --state.`,
      );
    }
    // Moved aside first: of two starts that find the same stale lock, only one can move it.
    const aside = `${file}.${process.pid}`;
    try {
      renameSync(file, aside);
      rmSync(aside);
    } catch (cause) {
      // Gone: the other start was faster; the claim below decides.
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
    if (!claim(file, owner)) throw new LocalError('STATE_LOCKED', `State folder ${folder} is being opened by another process: try again.`);
  }
  held.add(folder);
  return () => {
    held.delete(folder);
    rmSync(file, { force: true });
  };
};
