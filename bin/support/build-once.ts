import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from './content-hash.ts';
import { PROJECT } from './project.ts';

/** Runs `build` only when its output is gone, or one of the inputs or the lock file has changed since it last succeeded. True when it ran. */
export async function buildOnce(
  { name, output, inputs, project = PROJECT }: { name: string; output: string; inputs: readonly string[]; project?: string },
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(project, '.trunkline/cache', `${name}.hash`);
  const hash = contentHash(project, [...inputs, 'package-lock.json']);
  if (existsSync(output) && readStamp(stamp) === hash) return false;
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
