import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

const documents = (folder: string): unknown[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));

/** Documents to begin with: other people's flows where the variable TRUNKLINE_CORPUS names a folder of them, else the shipped ones. */
export const originals = (corpus: string | undefined): { from: string; documents: unknown[] } =>
  corpus === undefined
    ? {
        from: 'the shipped flows',
        documents: ['flows', 'modules'].flatMap((folder) => documents(path.join(ROOT, 'contact-flows', folder))),
      }
    : { from: 'the corpus', documents: documents(path.join(corpus, 'flows')) };
