import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { readJsonFile } from './read-json-file.ts';
import { writeFileAtomically } from './write-file-atomically.ts';
import { WriteQueue } from './write-queue.ts';

/** A small collection of named values in one JSON file, rewritten whole at each change. */
export class JsonStore<T> {
  readonly #path: string;
  readonly #values: Map<string, T>;
  readonly #queue = new WriteQueue();

  private constructor(path: string, values: Map<string, T>) {
    this.#path = path;
    this.#values = values;
  }

  /** Throws an error that names the file when it is broken. */
  static async open<S extends v.GenericSchema>(path: string, schema: S): Promise<JsonStore<v.InferOutput<S>>> {
    await mkdir(dirname(path), { recursive: true });
    const entries = await readJsonFile(path, v.array(v.tuple([v.string(), schema])));
    return new JsonStore(path, new Map(entries));
  }

  get(name: string): T | undefined {
    return this.#values.get(name);
  }

  list(): T[] {
    return [...this.#values.values()];
  }

  /** On disk when it resolves. */
  async put(name: string, value: T): Promise<void> {
    this.#values.set(name, value);
    await this.#save();
  }

  async remove(name: string): Promise<void> {
    if (this.#values.delete(name)) await this.#save();
  }

  #save(): Promise<void> {
    return this.#queue.run(() => writeFileAtomically(this.#path, JSON.stringify([...this.#values], null, 1)));
  }
}
