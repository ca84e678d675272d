import type { FlowAction, Transitions } from '../document.ts';

type Condition = NonNullable<Transitions['Conditions']>[number]['Condition'];

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['Equals', '='],
  ['TextStartsWith', 'starts with'],
  ['TextEndsWith', 'ends with'],
  ['TextContains', 'contains'],
  ['NumberGreaterThan', '>'],
  ['NumberGreaterOrEqualTo', '>='],
  ['NumberLessThan', '<'],
  ['NumberLessOrEqualTo', '<='],
  ['KeyExists', 'has'],
]);

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ContinueLooping', 'again'],
  ['DoneLooping', 'enough rounds'],
  ['MessagesInterrupted', 'interrupted'],
  ['WaitCompleted', 'time is up'],
]);

/** What the caller or the contact has done for this condition to be true. */
export const describeCondition = (action: FlowAction, { Operator, Operands }: Condition): string => {
  const operand = String(Operands[0] ?? '');
  if (action.Type === 'GetParticipantInput') return `key ${operand}`;
  const sign = SIGNS.get(Operator) ?? Operator;
  const value = action.Parameters?.ComparisonValue ?? action.Parameters?.MetricType;
  if (typeof value === 'string') return `${value} ${sign} ${operand}`;
  if (action.Type === 'CheckHoursOfOperation') return operand === 'True' ? 'open' : 'closed';
  return Operator === 'Equals' ? (WORDS.get(operand) ?? operand) : `${sign} ${operand}`;
};

/** What went wrong or did not fit. */
export const describeError = (action: FlowAction, error: string): string => {
  const asksKeys = action.Type === 'GetParticipantInput';
  if (error === 'NoMatchingCondition') {
    if (asksKeys) return 'another key';
    const value = action.Parameters?.ComparisonValue;
    return typeof value === 'string' ? `${value} is something else` : 'something else';
  }
  if (error === 'InputTimeLimitExceeded' && asksKeys) return 'no key';
  return error === 'NoMatchingError' ? 'fails' : error;
};
