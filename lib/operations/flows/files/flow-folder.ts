import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FlowKind } from '../flow-key.ts';
import { distinctFileNameOf, fileNameOf } from './file-name.ts';
import { type FlowFile, readFlowFile } from './flow-file.ts';

const FOLDERS: Readonly<Record<FlowKind, string>> = { flow: 'flows', module: 'modules' };
const LARGEST_BYTES = 4_000_000;

/** `flows/` and `modules/` of a project: read, and written below that folder only. */
export class FlowFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Every flow and module file, by path. */
  read(): FlowFile[] {
    return (['flow', 'module'] as const).flatMap((kind) =>
      this.#list(kind).map((name) => {
        const file = `${FOLDERS[kind]}/${name}`;
        const bytes = readFileSync(path.join(this.root, file));
        return bytes.length > LARGEST_BYTES ? tooLarge(file, kind, bytes.length) : readFlowFile(file, kind, bytes.toString('utf8'));
      }),
    );
  }

  /** Path below the folder of a new file for a flow of this name; never that of another file, on whatever file system. */
  newFile(flow: { kind: FlowKind; name: string }): string {
    const taken = new Set(this.#list(flow.kind).map(folded));
    const plain = `${fileNameOf(flow.name)}.json`;
    return `${FOLDERS[flow.kind]}/${taken.has(folded(plain)) ? `${distinctFileNameOf(flow.name)}.json` : plain}`;
  }

  /** Replaces or makes a file, whole or not at all. A link is replaced, never followed. */
  write(file: string, text: string): void {
    const target = path.join(this.root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    const next = `${target}.next`;
    writeFileSync(next, text);
    renameSync(next, target);
  }

  #list(kind: FlowKind): string[] {
    const folder = path.join(this.root, FOLDERS[kind]);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.json') && !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  }
}

const tooLarge = (file: string, kind: FlowKind, bytes: number): FlowFile => ({
  ...readFlowFile(file, kind, '{}'),
  document: undefined,
  problems: [{ severity: 'error', rule: 'size', path: '', message: `The file has ${bytes} bytes, at most ${LARGEST_BYTES} are read` }],
});

/** Some file systems fold case and composed characters. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();
