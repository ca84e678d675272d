/** Writes docs/support/actions.md, the table of action types: `npx tsx scripts/make-action-support.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { supportTable } from '../lib/flow-language/support-table.ts';

const file = path.resolve(import.meta.dirname, '../docs/support/actions.md');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, supportTable());
console.log('docs/support/actions.md');
