import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { findViolations } from './import-rules.ts';

/** Usage: node --import tsx scripts/check-imports.ts [ROOT]. Exit 1 when a room imports what it may not. */
const root = resolve(process.argv[2] ?? process.cwd());
const sources = ['lib', 'lambdas', 'web'].flatMap((folder) => {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
});
const violations = sources.flatMap((path) => findViolations(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')));
for (const { file, line, imported, reason } of violations) console.error(`${file}:${line}: imports ${imported}: ${reason}`);
console.log(`${sources.length} files, ${violations.length} forbidden imports`);
process.exitCode = violations.length > 0 ? 1 : 0;
