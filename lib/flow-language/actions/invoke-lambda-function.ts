import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure } from '../outcome.ts';
import { choice, idOrPath, nestedObject, numberText } from '../parameters/values.ts';
import { textOfValue } from '../references/resolve-text.ts';
import { runLambda } from './lambda/run-lambda.ts';

/** Time that functions may take in a row with nothing heard in between (documented). */
const CHAIN_MS = 20_000;
const SYNCHRONOUS_SECONDS = 8;

export const invokeLambdaFunction = defineAction({
  type: 'InvokeLambdaFunction',
  block: 'AWS Lambda function',
  logName: 'InvokeExternalResource',
  summary: 'Calls a function; its answer is read as $.External.',
  parameters: v.strictObject({
    LambdaFunctionARN: idOrPath('ARN of a function, version or alias that is associated with the instance.'),
    InvocationTimeLimitSeconds: numberText({ from: 1, to: 60 }, 'Time limit: at most 8 s, 60 s for an asynchronous call.'),
    InvocationType: v.optional(
      choice(['SYNCHRONOUS', 'ASYNCHRONOUS'], 'ASYNCHRONOUS goes on at once with $.LambdaInvocation.InvocationId.'),
    ),
    LambdaInvocationAttributes: v.optional(nestedObject('Parameters of the event (Details.Parameters).')),
    ResponseValidation: v.optional(
      v.strictObject({ ResponseType: choice(['STRING_MAP', 'JSON'], 'STRING_MAP (default): a flat map of texts; JSON: any object.') }),
    ),
  }),
  check: ({ InvocationType, InvocationTimeLimitSeconds }) =>
    InvocationType !== 'ASYNCHRONOUS' && Number(textOfValue(InvocationTimeLimitSeconds)) > SYNCHRONOUS_SECONDS
      ? [{ kind: 'value', parameter: 'InvocationTimeLimitSeconds', cure: 'A synchronous call has at most 8 seconds.' }]
      : [],
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['functions', 'clock', 'random', 'trace'],
  support: 'whole',
  run(parameters, context) {
    const left = CHAIN_MS - context.memory.functionMilliseconds;
    if (left <= 0) return failure('NoMatchingError', 'functions took 20 s in a row without a prompt');
    const own = Math.min(Number(parameters.InvocationTimeLimitSeconds), SYNCHRONOUS_SECONDS) * 1000;
    return runLambda(parameters, context, Math.min(own, left));
  },
  log: ({ LambdaFunctionARN, InvocationTimeLimitSeconds, LambdaInvocationAttributes }) => [
    {
      FunctionArn: LambdaFunctionARN,
      TimeLimit: `${Number(textOfValue(InvocationTimeLimitSeconds)) * 1000}`,
      Parameters: LambdaInvocationAttributes ?? {},
    },
  ],
});
