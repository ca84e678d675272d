import * as v from 'valibot';
import { structureProblems } from '../../structure-problems.ts';
import { HOURS_RESULTS } from '../vocabulary.ts';
import { targetParameters } from './target-shape.ts';
import { seconds, text } from './text.ts';

const delay = v.optional(seconds);
const substitute = v.strictObject({ Type: v.literal('SubstituteResource'), SubstituteArn: text });

const isObject = (json: string): boolean => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) && structureProblems(value).length === 0;
  } catch {
    return false;
  }
};
const loadedData = v.pipe(
  v.string('is not text: serialize the answer to JSON'),
  v.maxLength(100_000, 'is longer than 100,000 characters'),
  v.check(isObject, 'is not a JSON object in text'),
);

/** A result or an error in place of what the action would have come to. Nesting of `Error` and place of `DelaySeconds` are inferred. */
const strategy = <const R extends v.ObjectEntries, const E extends string>(result: R, errors: readonly E[]) =>
  v.variant('Type', [
    substitute,
    v.strictObject({
      Type: v.literal('MockResponse'),
      Response: v.variant('Type', [
        v.strictObject({
          Type: v.literal('ExecutionResult'),
          ExecutionResult: v.strictObject({ ...result, DelaySeconds: delay }),
          DelaySeconds: delay,
        }),
        v.strictObject({
          Type: v.literal('Error'),
          Error: v.strictObject({ Value: v.picklist(errors), DelaySeconds: delay }),
          DelaySeconds: delay,
        }),
      ]),
    }),
  ]);

const anyValue = { Value: v.optional(v.string()) };
const queue = strategy(anyValue, ['QueueAtCapacity', 'NoMatchingError']);

/** `Behavior.Properties` of OverrideSystemBehavior. */
export const overrideShape = v.variant('ActionType', [
  v.strictObject({
    ActionType: v.literal('InvokeLambdaFunction'),
    ActionParameters: targetParameters.InvokeLambdaFunction,
    Strategy: strategy({ ...anyValue, LoadedData: v.optional(loadedData) }, ['TimeLimitExceeded', 'NoMatchingError']),
  }),
  v.strictObject({
    ActionType: v.literal('CheckHoursOfOperation'),
    ActionParameters: targetParameters.CheckHoursOfOperation,
    Strategy: strategy({ Value: v.picklist(HOURS_RESULTS) }, ['NoMatchingError']),
  }),
  v.strictObject({
    ActionType: v.literal('TransferContactToQueue'),
    ActionParameters: targetParameters.TransferContactToQueue,
    Strategy: queue,
  }),
  v.strictObject({
    ActionType: v.literal('DequeueAndTransferToQueue'),
    ActionParameters: targetParameters.TransferContactToQueue,
    Strategy: queue,
  }),
  v.strictObject({
    ActionType: v.literal('ConnectParticipantWithLexBot'),
    ActionParameters: targetParameters.ConnectParticipantWithLexBot,
    // The value is the intent (inferred).
    Strategy: strategy({ Value: text }, ['TimeLimitExceeded', 'NoMatchingError']),
  }),
]);
export type OverrideShape = v.InferOutput<typeof overrideShape>;
