/** Writes docs/center.schema.json, which editors check center.yaml with: `npx tsx scripts/make-center-schema.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { centerJsonSchema } from '../lib/center/json-schema.ts';

const file = path.resolve(import.meta.dirname, '../docs/center.schema.json');
writeFileSync(file, centerJsonSchema());
console.log('docs/center.schema.json');
