import type { OverrideShape } from './shape/override-shape.ts';
import type { Strategy } from './test-case.ts';

/** What stands in for an action, in its one form. */
export const readStrategy = ({ ActionType, Strategy: strategy }: OverrideShape): Strategy => {
  if (strategy.Type === 'SubstituteResource') return { type: 'substitute', arn: strategy.SubstituteArn };
  const { Response } = strategy;
  if (Response.Type === 'Error') {
    return { type: 'error', error: Response.Error.Value, delaySeconds: Response.Error.DelaySeconds ?? Response.DelaySeconds ?? 0 };
  }
  const { ExecutionResult } = Response;
  const delaySeconds = ExecutionResult.DelaySeconds ?? Response.DelaySeconds ?? 0;
  if (ActionType === 'InvokeLambdaFunction') {
    const text = 'LoadedData' in ExecutionResult ? ExecutionResult.LoadedData : undefined;
    return { type: 'result', data: text === undefined ? {} : (JSON.parse(text) as Record<string, unknown>), delaySeconds };
  }
  const value = ExecutionResult.Value === 'InHour' && ActionType === 'CheckHoursOfOperation' ? 'InHours' : ExecutionResult.Value;
  return { type: 'result', value, delaySeconds };
};
