import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages change by installation, not by a bundler that watches. */
const SKIPPED = new Set(['node_modules', '.git']);

/** Changes when a file of the code folder is written, added or removed. A missing folder has a fingerprint too. */
export async function codeFingerprint(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const parts = await Promise.all(
    entries
      .filter((entry) => !SKIPPED.has(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return `${entry.name}(${await codeFingerprint(path)})`;
        const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
        return `${entry.name}:${mtimeMs}:${size}`;
      }),
  );
  return parts.join(',');
}
