import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentHash } from './content-hash.ts';
import { inProject, PROJECT } from './project.ts';

/** Runs `build` only when one of the inputs, or the lock file, has changed since it last succeeded. True when it ran. */
export async function buildOnce(name: string, inputs: readonly string[], build: () => Promise<void>): Promise<boolean> {
  const stamp = inProject('.trunkline', 'cache', `${name}.hash`);
  const hash = contentHash(PROJECT, [...inputs, 'package-lock.json']);
  if (readStamp(stamp) === hash) return false;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function readStamp(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
