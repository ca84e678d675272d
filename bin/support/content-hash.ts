import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 over names and contents of files and folders, in a fixed order; what does not exist counts as absent. */
export function contentHash(root: string, entries: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const full = join(root, path);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(full).sort()) add(join(path, name));
    } else {
      hash.update(`${path}\0${stat ? stat.size : 'absent'}\0`);
      if (stat) hash.update(readFileSync(full));
    }
  };
  for (const entry of entries) add(entry);
  return hash.digest('hex');
}
