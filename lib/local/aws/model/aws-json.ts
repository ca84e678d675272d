import type { AwsResponse } from '../service.ts';
import { decodeJson } from './decode-json.ts';
import { encodeStructure } from './encode-json.ts';
import { errorTraits } from './error-traits.ts';
import { parseJsonBody } from './parse-json-body.ts';
import type { Protocol } from './protocol.ts';

/** AWS JSON 1.0 (sqs) and 1.1 (kinesis, secretsmanager, ssm): every operation is a POST to `/`, named by `X-Amz-Target`. */
export const awsJson = (version: '1.0' | '1.1'): Protocol => {
  const headers = { 'content-type': `application/x-amz-json-${version}` };
  return {
    find(model, request) {
      const name = (request.headers['x-amz-target'] ?? '').split('.').at(-1);
      const operation = request.method === 'POST' ? model.operations.find((candidate) => candidate.name === name) : undefined;
      if (!operation) return undefined;
      const read = () =>
        operation.input.isUnitSchema() ? {} : (decodeJson(operation.input, parseJsonBody(request.body)) as Record<string, unknown>);
      return { operation, read };
    },

    write(operation, output): AwsResponse {
      const body = operation.output.isUnitSchema() ? {} : encodeStructure(operation.output, output);
      return { status: operation.status, headers, body: JSON.stringify(body) };
    },

    writeError(error, model): AwsResponse {
      const schema = model.errors.get(error.code);
      const { status, queryCode } = errorTraits(error, model);
      const members = schema ? encodeStructure(schema, error.members as Record<string, unknown>) : error.members;
      return {
        // These services refuse with 400 where REST services say 403 (documented).
        status: status ?? (error.status === 403 ? 400 : error.status),
        // Services that once spoke the query protocol give the old code too; their clients report that one.
        headers: queryCode ? { ...headers, 'x-amzn-query-error': `${queryCode};Sender` } : headers,
        body: JSON.stringify({ __type: error.code, ...members, message: error.message }),
      };
    },
  };
};
