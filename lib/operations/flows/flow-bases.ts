import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { OperationsError } from '../operations-error.ts';
import { exactTextSchema } from './names/exact-texts.ts';

const undoSchema = v.object({
  metadata: v.optional(v.object({ was: v.optional(v.unknown()) })),
  members: v.array(
    v.object({
      key: v.picklist(['name', 'type', 'description', 'contract']),
      wrote: v.unknown(),
      had: v.boolean(),
      was: v.optional(v.unknown()),
    }),
  ),
});

/** How a flow and its file were when they were last the same. */
const baseSchema = v.object({
  id: v.string(),
  /** Hash of the content in the instance. */
  content: v.string(),
  /** Hash of the file's comparable form. */
  file: v.string(),
  /** Texts that the names of the file alone would not give back. */
  exact: v.array(exactTextSchema),
  undo: undoSchema,
});
export type FlowBase = v.InferOutput<typeof baseSchema>;

const schema = v.object({ format: v.literal(1), instances: v.record(v.string(), v.record(v.string(), baseSchema)) });

const load = (file: string): v.InferOutput<typeof schema> => {
  if (!existsSync(file)) return { format: 1, instances: {} };
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OperationsError('STATE_CORRUPTED', `${file} cannot be read (${reason}): remove it; the next pull or push makes it anew.`, {
      cause,
    });
  }
};

/** What was known at the last pull or push, by instance and flow (`flow:main-entry`). */
export class FlowBases {
  readonly #file: string;
  readonly #instances: Map<string, Map<string, FlowBase>>;

  /** Throws OperationsError `STATE_CORRUPTED`. */
  constructor(file: string) {
    this.#file = file;
    this.#instances = new Map(Object.entries(load(file).instances).map(([id, bases]) => [id, new Map(Object.entries(bases))]));
  }

  of(instanceId: string, key: string): FlowBase | undefined {
    return this.#instances.get(instanceId)?.get(key);
  }

  put(instanceId: string, key: string, base: FlowBase): void {
    const bases = this.#instances.get(instanceId) ?? new Map<string, FlowBase>();
    this.#instances.set(instanceId, bases.set(key, base));
  }

  /** On disk when it returns. */
  save(): void {
    const instances = Object.fromEntries([...this.#instances].map(([id, map]) => [id, Object.fromEntries(map)]));
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.next`, `${JSON.stringify({ format: 1, instances }, null, 1)}\n`);
    renameSync(`${this.#file}.next`, this.#file);
  }
}
