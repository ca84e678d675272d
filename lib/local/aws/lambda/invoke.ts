import type { InvokeCommandInput, InvokeCommandOutput } from '@aws-sdk/client-lambda';
import type { InvocationResult } from '../../functions/function-host.ts';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { functionResource, type LambdaContext, requireFunction } from './lambda-context.ts';

/** Tries of an asynchronous event, and the waits between them (documented). */
const RETRY_AFTER_MS = [60_000, 120_000];

/** The SDK's types want its own adapter classes around the bytes, which only its client makes. */
type Input = Omit<InvokeCommandInput, 'Payload'> & { Payload?: Uint8Array };
type Output = Omit<InvokeCommandOutput, 'Payload'> & { Payload?: Uint8Array };

export const invoke: Operation<Input, Output, LambdaContext> = {
  access: (input, context) => [
    { action: 'lambda:InvokeFunction', resource: functionResource(context, input.FunctionName, input.Qualifier) },
  ],

  async run(input, context, caller) {
    const { arn, version } = requireFunction(context, input.FunctionName, input.Qualifier);
    const event = readPayload(input.Payload);
    if (input.InvocationType === 'DryRun') return { StatusCode: 204 };
    if (input.InvocationType === 'Event') {
      runLater(context, arn, event, caller.requestId, 0);
      return { StatusCode: 202 };
    }
    const result = await context.host.invoke(arn, event, { requestId: caller.requestId });
    return { StatusCode: 200, ExecutedVersion: version, ...writeResult(result) };
  },
};

function readPayload(payload: Uint8Array | undefined): unknown {
  if (payload === undefined || payload.length === 0) return {};
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json: the payload is not JSON.');
  }
}

type Answer = Pick<Output, 'Payload' | 'FunctionError'>;
const STATUS = { TooManyRequestsException: 429, ResourceNotFoundException: 404, AccessDeniedException: 403, RequestTooLargeException: 413 };

function writeResult(result: InvocationResult): Answer {
  if (result.kind === 'refused') {
    throw new AwsError(result.errorType, result.errorMessage, { status: STATUS[result.errorType] });
  }
  if (result.kind === 'ok') return { Payload: encode(result.payload) };
  const { errorType, errorMessage, trace } = result;
  return { FunctionError: 'Unhandled', Payload: encode({ errorType, errorMessage, ...(trace ? { trace } : {}) }) };
}

const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value ?? null));

/** Two more tries on the centre's clock; then the event is dropped, as without a destination on AWS. */
function runLater(context: LambdaContext, arn: string, event: unknown, requestId: string, attempt: number): void {
  void context.host.invoke(arn, event, { requestId }).then((result) => {
    const wait = RETRY_AFTER_MS[attempt];
    if (result.kind !== 'ok' && wait !== undefined) context.clock.after(wait, () => runLater(context, arn, event, requestId, attempt + 1));
  });
}
