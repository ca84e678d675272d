/** Writes docs/support/aws-api.md, the table of API operations: `npx tsx scripts/make-api-support.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { awsSupportTable } from '../lib/local/aws/support-table.ts';

const file = path.resolve(import.meta.dirname, '../docs/support/aws-api.md');
writeFileSync(file, awsSupportTable());
console.log('docs/support/aws-api.md');
