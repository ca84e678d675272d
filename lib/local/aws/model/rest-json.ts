import type { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../aws-error.ts';
import type { AwsRequest, AwsResponse } from '../service.ts';
import { decodeJson } from './decode-json.ts';
import { encodeJson, encodeStructure } from './encode-json.ts';
import { errorTraits } from './error-traits.ts';
import { findRoute, type Route } from './find-route.ts';
import { parseJsonBody } from './parse-json-body.ts';
import type { Protocol } from './protocol.ts';
import { readTimestamp, timestampFormat, writeTimestamp } from './timestamp.ts';

/** AWS restJson1: connect, lambda. */
export const restJson: Protocol = {
  find(model, request) {
    const route = findRoute(model.operations, request);
    return route && { operation: route.operation, read: () => readInput(route, request) };
  },

  write(operation, output) {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    let status = operation.status;
    let payload: string | Buffer | undefined;
    const members: Record<string, unknown> = { ...output };
    for (const [name, member] of structure(operation.output)) {
      const traits = member.getMergedTraits();
      const value = output[name];
      if (traits.httpHeader) {
        if (value !== undefined) headers[traits.httpHeader.toLowerCase()] = headerText(member, value);
        delete members[name];
      } else if (traits.httpResponseCode) {
        if (typeof value === 'number') status = value;
        delete members[name];
      } else if (traits.httpPayload) {
        payload = value instanceof Uint8Array ? Buffer.from(value) : JSON.stringify(encodeJson(member, value) ?? {});
      }
    }
    const body = payload ?? (operation.output.isUnitSchema() ? '{}' : JSON.stringify(encodeStructure(operation.output, members)));
    return { status, headers, body: status === 204 ? '' : body };
  },

  writeError(error, model, _requestId): AwsResponse {
    const schema = model.errors.get(error.code);
    const status = errorTraits(error, model).status ?? error.status;
    const members = schema ? encodeStructure(schema, error.members as Record<string, unknown>) : error.members;
    return {
      status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': error.code },
      // Both spellings: the model of each exception says which one its clients read.
      body: JSON.stringify({ ...members, message: error.message, Message: error.message }),
    };
  },
};

function readInput(route: Route, request: AwsRequest): Record<string, unknown> {
  const schema = route.operation.input;
  if (schema.isUnitSchema()) return {};
  const input = readBody(schema, request.body);
  for (const [name, member] of structure(schema)) {
    const traits = member.getMergedTraits();
    const text = traits.httpLabel
      ? route.labels.get(name)
      : traits.httpHeader
        ? request.headers[traits.httpHeader.toLowerCase()]
        : undefined;
    if (text !== undefined) input[name] = readText(member, text, name);
    else if (traits.httpQuery && request.query.has(traits.httpQuery))
      input[name] = readQuery(member, traits.httpQuery, request.query, name);
  }
  return input;
}

function readBody(schema: NormalizedSchema, body: Buffer): Record<string, unknown> {
  for (const [name, member] of structure(schema)) {
    if (!member.getMergedTraits().httpPayload) continue;
    if (body.length === 0) return {};
    if (member.isBlobSchema()) return { [name]: new Uint8Array(body) };
    return { [name]: decodeJson(member, parseJsonBody(body), name) };
  }
  return decodeJson(schema, parseJsonBody(body)) as Record<string, unknown>;
}

const readQuery = (member: NormalizedSchema, key: string, query: URLSearchParams, name: string): unknown =>
  member.isListSchema()
    ? query.getAll(key).map((text) => readText(member.getValueSchema(), text, name))
    : readText(member, query.get(key) ?? '', name);

function readText(schema: NormalizedSchema, text: string, name: string): unknown {
  const refuse = (wanted: string): never => {
    throw new AwsError('SerializationException', `${name} must be ${wanted}.`);
  };
  if (schema.isNumericSchema()) return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : refuse('a number');
  if (schema.isBooleanSchema()) return text === 'true' || (text === 'false' ? false : refuse('true or false'));
  if (schema.isTimestampSchema()) return readTimestamp(text) ?? refuse('a timestamp');
  if (schema.isListSchema()) return text.split(',').map((part) => readText(schema.getValueSchema(), part.trim(), name));
  return text;
}

const headerText = (schema: NormalizedSchema, value: unknown): string =>
  value instanceof Date ? String(writeTimestamp(value, timestampFormat(schema, 'http-date'))) : String(value);

const structure = (schema: NormalizedSchema): Iterable<[string, NormalizedSchema]> =>
  schema.isUnitSchema() ? [] : schema.structIterator();
