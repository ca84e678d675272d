import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isPlainObject } from '../../assembly/plain-object.ts';
import { LocalError } from '../local-error.ts';
import { writeAtomically } from './write-atomically.ts';

const anyObject = v.custom<Record<string, unknown>>(isPlainObject);

/** What a resource was last created with. Secrets are not in it: dynamic references stand unresolved. */
const resourceSchema = v.object({
  stackName: v.string(),
  logicalId: v.string(),
  type: v.string(),
  ref: v.string(),
  properties: anyObject,
  /** Kept for custom resources, whose attributes only their function knows. */
  attributes: v.optional(anyObject),
  deletionPolicy: v.optional(v.string()),
});
export type StoredResource = v.InferOutput<typeof resourceSchema>;

const schema = v.object({
  format: v.literal(1),
  resources: v.array(resourceSchema),
  /** Phone number id and the flow it starts, as the API tied them. */
  numberFlows: v.array(v.tuple([v.string(), v.string()])),
});

export interface ResourceState {
  find(stackName: string, logicalId: string): StoredResource | undefined;
  /** In the order of their creation. */
  list(): StoredResource[];
  put(resource: StoredResource): void;
  drop(stackName: string, logicalId: string): void;
  readonly numberFlows: Map<string, string>;
  /** On disk when it returns. */
  save(): void;
}

const textOf = (content: v.InferInput<typeof schema>): string => `${JSON.stringify(content, null, 1)}\n`;

const load = (file: string): v.InferOutput<typeof schema> => {
  if (!existsSync(file)) return { format: 1, resources: [], numberFlows: [] };
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new LocalError(
      'STATE_CORRUPTED',
      `State file ${file} cannot be read (${(cause as Error).message}): start with --fresh to begin anew.`,
      { cause },
    );
  }
};

/** What earlier runs created. Throws LocalError `STATE_CORRUPTED` naming the file and the cure. */
export const openResourceState = (file: string): ResourceState => {
  const stored = load(file);
  const key = (stackName: string, logicalId: string): string => `${stackName}/${logicalId}`;
  const resources = new Map(stored.resources.map((one) => [key(one.stackName, one.logicalId), one]));
  const numberFlows = new Map(stored.numberFlows);
  /** What the file holds: an unchanged centre writes nothing when it starts. */
  let saved = textOf(stored);
  return {
    find: (stackName, logicalId) => resources.get(key(stackName, logicalId)),
    list: () => [...resources.values()],
    put: (resource) => {
      resources.set(key(resource.stackName, resource.logicalId), resource);
    },
    drop: (stackName, logicalId) => {
      resources.delete(key(stackName, logicalId));
    },
    numberFlows,
    save: () => {
      const text = textOf({ format: 1, resources: [...resources.values()], numberFlows: [...numberFlows] });
      if (text === saved) return;
      writeAtomically(file, text);
      saved = text;
    },
  };
};
