import type { LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';

export const loop: LegacyConverter = (module) => {
  const again = module.next('Looping');
  const done = module.next('Complete');
  return {
    type: 'Loop',
    parameters: { LoopCount: module.required('LoopCount') },
    next: done,
    conditions: [
      { operator: 'Equals', operand: 'ContinueLooping', target: again },
      { operator: 'Equals', operand: 'DoneLooping', target: done },
    ],
  };
};

export const wait: LegacyConverter = (module) => {
  const over = module.next('Timeout');
  const returned = module.branch('CustomerReturn');
  module.drop('InterruptOnCustomerReturn');
  const completed = { operator: 'Equals', operand: 'WaitCompleted', target: over };
  return {
    type: 'Wait',
    parameters: present({
      TimeLimitSeconds: module.required('TimeoutSeconds'),
      Events: returned === undefined ? undefined : ['CustomerReturned'],
    }),
    next: over,
    errors: { NoMatchingError: module.branch('Error') ?? over },
    conditions: returned === undefined ? [completed] : [completed, { operator: 'Equals', operand: 'CustomerReturned', target: returned }],
  };
};

/** Shares in percent become limits: a whole number from 1 to 100 below 1 and the sum of the shares so far (exported). */
export const percentileBranching: LegacyConverter = (module) => {
  let sum = 0;
  const conditions = module.evaluations().map(({ operand, target }) => {
    const share = Number(operand);
    if (!/^\d{1,3}$/.test(operand)) module.problem(`gives a branch the share "${operand}", which is no whole percentage`);
    sum += share;
    return { operator: 'NumberLessThan', operand: String(sum + 1), target };
  });
  if (sum > 100) module.problem(`gives its branches ${sum} percent together`);
  const rest = module.next('NoMatch');
  return { type: 'DistributeByPercentage', next: rest, errors: { NoMatchingCondition: rest }, conditions };
};

export const disconnect: LegacyConverter = () => ({ type: 'DisconnectParticipant' });
export const resume: LegacyConverter = () => ({ type: 'EndFlowExecution' });
