import type { Identity } from '../../identity/identity.ts';
import type { Principal } from '../../identity/principal.ts';
import { AwsError } from '../aws-error.ts';
import type { AwsRequest, AwsResponse, AwsService } from '../service.ts';
import { requireMembers } from './decode-json.ts';
import type { Operations } from './operation.ts';
import { type OperationModel, readServiceModel } from './operation-model.ts';
import type { Protocol } from './protocol.ts';

export interface ModelServiceOptions<Context> {
  signingName: string;
  /** The SDK client's module: its schemas are the model. */
  sdk: object;
  protocol: Protocol;
  operations: Operations<Context>;
  context: Context;
  identity: Pick<Identity, 'authorize'>;
  /** Action prefix in policies; the signing name unless said. */
  iamPrefix?: string;
  /** Exception for a missing required member. */
  validationCode?: string;
  /** Turns errors of the domain behind the service into the API's exceptions; undefined: none of its business. */
  translate?(error: unknown): AwsError | undefined;
}

/** A service derived from its SDK client: routing, decoding, checks and errors for every operation; those without a handler answer 501. */
export function createModelService<Context>(options: ModelServiceOptions<Context>): AwsService {
  const model = readServiceModel(options.sdk);
  const { protocol, signingName } = options;
  const prefix = options.iamPrefix ?? signingName;

  const answer = async (request: AwsRequest, principal: Principal): Promise<AwsResponse> => {
    const found = protocol.find(model, request);
    if (!found)
      throw new AwsError('UnknownOperationException', `${signingName} has no operation ${request.method} ${request.path}`, { status: 404 });
    const handler = operationOf(options.operations, found.operation, signingName);
    const input = found.read();
    requireMembers(found.operation.input, input, '', options.validationCode);
    const accesses = handler.access?.(input, options.context) ?? [{ resource: '*' }];
    options.identity.authorize(
      principal,
      accesses.map((access) => ({ action: `${prefix}:${found.operation.name}`, ...access })),
    );
    const output = await handler.run(input, options.context, { principal, requestId: request.requestId });
    return protocol.write(found.operation, output as Record<string, unknown>, request.requestId);
  };

  return {
    signingName,
    async handle(request, principal) {
      try {
        return await answer(request, principal);
      } catch (error) {
        const known = error instanceof AwsError ? error : options.translate?.(error);
        if (!known) throw error;
        return protocol.writeError(known, model, request.requestId);
      }
    },
    error: (error, request) => protocol.writeError(error, model, request.requestId),
  };
}

function operationOf<Context>(operations: Operations<Context>, model: OperationModel, service: string) {
  const operation = Object.hasOwn(operations, model.name) ? operations[model.name] : undefined;
  if (operation) return operation;
  throw new AwsError(
    'NotImplementedException',
    `${service}:${model.name} is not emulated on the laptop; docs/support/aws-api.md lists what is.`,
    {
      status: 501,
    },
  );
}
