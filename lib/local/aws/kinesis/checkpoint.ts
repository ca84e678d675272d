import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { readJsonFile } from '../storage/read-json-file.ts';
import { writeFileAtomically } from '../storage/write-file-atomically.ts';

const schema = v.object({ next: v.number() });

/** How far a consumer has come: index of the first record it has not finished. Outlives the process. */
export class Checkpoint {
  readonly #path: string;
  #next: number;

  private constructor(path: string, next: number) {
    this.#path = path;
    this.#next = next;
  }

  /** `start`: where a consumer that never ran begins. */
  static async open(directory: string, mappingId: string, start: number): Promise<Checkpoint> {
    const path = checkpointPath(directory, mappingId);
    const stored = await readJsonFile(path, schema);
    const checkpoint = new Checkpoint(path, stored?.next ?? start);
    if (!stored) await checkpoint.move(start);
    return checkpoint;
  }

  get next(): number {
    return this.#next;
  }

  async move(next: number): Promise<void> {
    await writeFileAtomically(this.#path, JSON.stringify({ next }));
    this.#next = next;
  }
}

export const removeCheckpoint = (directory: string, mappingId: string): Promise<void> =>
  rm(checkpointPath(directory, mappingId), { force: true });

/** Ids come from templates: only plain signs reach the file system. */
const checkpointPath = (directory: string, mappingId: string): string =>
  join(directory, `${mappingId.replace(/[^\w-]/g, (sign) => `%${sign.codePointAt(0)?.toString(16)}`)}.checkpoint.json`);
