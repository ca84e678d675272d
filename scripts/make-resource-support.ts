/** Writes docs/support/resource-types.md, the table of resource types: `npx tsx scripts/make-resource-support.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resourceSupportTable } from '../lib/local/resources/support-table.ts';

const file = path.resolve(import.meta.dirname, '../docs/support/resource-types.md');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, resourceSupportTable());
console.log('docs/support/resource-types.md');
