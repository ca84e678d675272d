import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { readJsonFile } from '../storage/read-json-file.ts';
import { writeFileAtomically } from '../storage/write-file-atomically.ts';
import type { DynaliteEngine } from './dynalite-engine.ts';

const item = v.record(v.string(), v.unknown());
const entrySchema = v.object({ tableName: v.string(), key: item, old: v.optional(item) });
/** How an item was before a transaction; no `old`: it was not there. */
export type UndoEntry = v.InferOutput<typeof entrySchema>;

/**
 * What a transaction in progress would have to put back. Kept on disk while it runs, so that a kill in its middle leaves
 * nothing half done.
 */
export class UndoJournal {
  readonly #path: string | undefined;

  /** Without a folder (memory tables) nothing outlives the process anyway. */
  constructor(directory: string | undefined) {
    this.#path = directory === undefined ? undefined : join(directory, 'transaction.json');
  }

  async begin(entries: readonly UndoEntry[]): Promise<void> {
    if (this.#path !== undefined) await writeFileAtomically(this.#path, JSON.stringify(entries));
  }

  async end(): Promise<void> {
    if (this.#path !== undefined) await rm(this.#path, { force: true });
  }

  /** After a kill: puts back what the interrupted transaction had changed. */
  async recover(engine: DynaliteEngine): Promise<void> {
    if (this.#path === undefined) return;
    await mkdir(join(this.#path, '..'), { recursive: true });
    const entries = await readJsonFile(this.#path, v.array(entrySchema));
    if (entries) await undo(engine, entries);
    await this.end();
  }
}

export async function undo(engine: DynaliteEngine, entries: readonly UndoEntry[]): Promise<void> {
  for (const { tableName, key, old } of entries) {
    if (old) await engine.call('PutItem', { TableName: tableName, Item: old });
    else await engine.call('DeleteItem', { TableName: tableName, Key: key });
  }
}
