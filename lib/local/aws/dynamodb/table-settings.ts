import { join } from 'node:path';
import * as v from 'valibot';
import { readJsonFile } from '../storage/read-json-file.ts';
import { writeFileAtomically } from '../storage/write-file-atomically.ts';

const settingsSchema = v.object({ timeToLive: v.optional(v.string()), pointInTimeRecovery: v.optional(v.boolean()) });
export type TableSettings = v.InferOutput<typeof settingsSchema>;

/** What dynalite does not keep of a table: time to live and backups. */
export class TableSettingsStore {
  readonly #path: string | undefined;
  readonly #settings: Map<string, TableSettings>;

  private constructor(path: string | undefined, settings: Map<string, TableSettings>) {
    this.#path = path;
    this.#settings = settings;
  }

  static async open(directory: string | undefined): Promise<TableSettingsStore> {
    if (directory === undefined) return new TableSettingsStore(undefined, new Map());
    const path = join(directory, 'settings.json');
    const stored = await readJsonFile(path, v.record(v.string(), settingsSchema));
    return new TableSettingsStore(path, new Map(Object.entries(stored ?? {})));
  }

  get(tableName: string): TableSettings {
    return this.#settings.get(tableName) ?? {};
  }

  entries(): [string, TableSettings][] {
    return [...this.#settings];
  }

  async change(tableName: string, change: TableSettings): Promise<void> {
    this.#settings.set(tableName, { ...this.get(tableName), ...change });
    await this.#save();
  }

  async remove(tableName: string): Promise<void> {
    if (this.#settings.delete(tableName)) await this.#save();
  }

  async #save(): Promise<void> {
    if (this.#path !== undefined) await writeFileAtomically(this.#path, JSON.stringify(Object.fromEntries(this.#settings), null, 2));
  }
}
