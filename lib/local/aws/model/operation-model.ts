import { NormalizedSchema } from '@smithy/core/schema';

/** What an SDK client's module tells about one operation. */
export interface OperationModel {
  name: string;
  method: string;
  /** Path template, split at `/`: literals, `{Label}` or `{Label+}` for the rest of the path. */
  segments: string[];
  staticQuery: [string, string][];
  status: number;
  input: NormalizedSchema;
  output: NormalizedSchema;
}

export interface ServiceModel {
  operations: OperationModel[];
  /** Exceptions by name. */
  errors: Map<string, NormalizedSchema>;
}

/** Tags of the tuples that a client's module exports for operations and exceptions. */
const OPERATION = 9;
const EXCEPTION = -3;

/**
 * Reads the schemas that an SDK v3 client carries. Their layout is internal to the SDK (measured, not documented): the
 * versions are pinned, and a test counts and round-trips every operation.
 */
export function readServiceModel(sdk: object): ServiceModel {
  const operations: OperationModel[] = [];
  const errors = new Map<string, NormalizedSchema>();
  for (const value of Object.values(sdk)) {
    if (!Array.isArray(value)) continue;
    if (value[0] === OPERATION) operations.push(readOperation(value));
    if (value[0] === EXCEPTION) errors.set(String(value[2]), NormalizedSchema.of(value as never));
  }
  return { operations: operations.sort((a, b) => literalLength(b) - literalLength(a)), errors };
}

function readOperation(schema: unknown[]): OperationModel {
  const [, , name, traits, input, output] = schema;
  const http = (traits as { http?: [string, string, number] } | 0 | undefined) || {};
  const [method, uri, status] = http.http ?? ['POST', '/', 200];
  const [path = '/', query = ''] = uri.split('?');
  return {
    name: String(name),
    method,
    segments: path.split('/').slice(1),
    staticQuery: [...new URLSearchParams(query)],
    status,
    input: NormalizedSchema.of(input as never),
    output: NormalizedSchema.of(output as never),
  };
}

/** Where two templates fit a path, the one with more literal text is meant. */
const literalLength = (operation: OperationModel): number =>
  operation.segments.reduce((sum, segment) => sum + (segment.startsWith('{') ? 0 : segment.length + 1), 0) + operation.staticQuery.length;

/** Names of a structure's required members: the schema lists them first and says how many they are. */
export function requiredMembers(schema: NormalizedSchema): string[] {
  const raw: unknown = schema.getSchema();
  if (!Array.isArray(raw)) return [];
  const [, , , , names, , count] = raw;
  return Array.isArray(names) && typeof count === 'number' ? names.slice(0, count).map(String) : [];
}
