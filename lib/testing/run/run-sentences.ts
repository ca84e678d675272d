import type { RehearsalStep } from '../../flow-language/ports.ts';
import type { Observation } from '../../flow-language/testing-language/test-case.ts';
import { describeObservation } from './describe-observation.ts';
import { functionName } from './function-doubles.ts';

export const noDouble = (arn: string): string =>
  `the flow called the function ${functionName(arn)}, and nothing answers for it: give it a double, or in a test document an OverrideSystemBehavior for InvokeLambdaFunction`;

export const notEmulated = ({ action }: RehearsalStep): string =>
  `the flow came to ${action.Identifier} (${action.Type}), which is not emulated: add an OverrideSystemBehavior where the language has one`;

interface Missed {
  observation: Observation;
  times: number;
  least: number;
}

/** Why an awaited observation is missed, with what it kept from happening. */
export const missedMessage = (
  { observation, times, least }: Missed,
  { waiting, unreached }: { waiting: readonly string[]; unreached: readonly string[] },
): string => {
  const often = least > 1 ? ` ${least} times (it happened ${times === 1 ? 'once' : `${times} times`})` : '';
  const unasked = waiting.length > 0 ? `; nothing asked for the input ${waiting.join(', ')}` : '';
  const rest = unreached.length > 0 ? `; so these were not reached: ${unreached.join(', ')}` : '';
  return `expected ${describeObservation(observation)}${often}${unasked}${rest}`;
};
