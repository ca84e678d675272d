/**
 * Lays flows out for Connect's designer: columns from left to right by depth, no block over another. Changes `Metadata`
 * and nothing else.
 *
 *     npx tsx scripts/layout-flows.ts [FILE …]      without a file: all flows and modules
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowDocument } from '../lib/flow-language/document.ts';
import { layOut } from './layout/lay-out.ts';

const shipped = (): string[] =>
  ['flows', 'modules'].flatMap((folder) => {
    const path = join(import.meta.dirname, '..', 'contact-flows', folder);
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(path, name));
  });

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : shipped()) {
  const text = readFileSync(file, 'utf8');
  const laidOut = `${JSON.stringify(layOut(JSON.parse(text) as FlowDocument), null, 2)}\n`;
  if (laidOut !== text) writeFileSync(file, laidOut);
}
