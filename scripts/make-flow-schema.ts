/** Writes docs/flow.schema.json, which editors complete and check flow files with: `npx tsx scripts/make-flow-schema.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { flowJsonSchemaText } from '../lib/flow-language/editor-schema/flow-json-schema.ts';

const file = path.resolve(import.meta.dirname, '../docs/flow.schema.json');
writeFileSync(file, flowJsonSchemaText());
console.log('docs/flow.schema.json');
