/** Writes docs/support/lint-rules.md, the rules of `trunkline lint`: `npx tsx scripts/make-lint-rules.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleTable } from '../lib/flow-language/lint/rule-table.ts';

const file = path.resolve(import.meta.dirname, '../docs/support/lint-rules.md');
writeFileSync(file, ruleTable());
console.log('docs/support/lint-rules.md');
