import { XMLBuilder } from 'fast-xml-parser';
import type { AwsResponse } from '../service.ts';
import { encodeStructure } from './encode-json.ts';
import { errorTraits } from './error-traits.ts';
import type { Protocol } from './protocol.ts';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });

const QUERY_CODES = new Map([
  ['AccessDeniedException', 'AccessDenied'],
  ['UnrecognizedClientException', 'InvalidClientTokenId'],
  ['InvalidSignatureException', 'SignatureDoesNotMatch'],
  ['MissingAuthenticationTokenException', 'MissingAuthenticationToken'],
  ['UnknownOperationException', 'InvalidAction'],
]);

/** AWS query (sts): a form names the operation, answers are XML. Flat inputs only: no emulated operation has more. */
export const awsQuery = (namespace: string): Protocol => ({
  find(model, request) {
    const form = request.method === 'GET' ? request.query : new URLSearchParams(request.body.toString('utf8'));
    const operation = model.operations.find((candidate) => candidate.name === form.get('Action'));
    if (!operation) return undefined;
    const read = () => {
      const input: Record<string, unknown> = {};
      if (operation.input.isUnitSchema()) return input;
      for (const [name, member] of operation.input.structIterator()) {
        const text = form.get(name);
        if (text !== null) input[name] = member.isNumericSchema() ? Number(text) : text;
      }
      return input;
    };
    return { operation, read };
  },

  write(operation, output, requestId): AwsResponse {
    const result = operation.output.isUnitSchema() ? {} : encodeStructure(operation.output, output);
    return xml(operation.status, {
      [`${operation.name}Response`]: {
        '@xmlns': namespace,
        [`${operation.name}Result`]: result,
        ResponseMetadata: { RequestId: requestId },
      },
    });
  },

  writeError(error, model, requestId): AwsResponse {
    const { status, queryCode } = errorTraits(error, model);
    // Query services name these without `Exception` (documented).
    const code = queryCode ?? QUERY_CODES.get(error.code) ?? error.code;
    return xml(status ?? error.status, {
      ErrorResponse: { '@xmlns': namespace, Error: { Type: 'Sender', Code: code, Message: error.message }, RequestId: requestId },
    });
  },
});

const xml = (status: number, document: object): AwsResponse => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>${builder.build(document)}`,
});
