import { EvaluationError } from '../evaluation-error.ts';
import { kindOf } from '../plain-object.ts';

/** Text of a scalar, as CloudFormation writes it into strings. `what` names the value in the message. */
export const asText = (value: unknown, what: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new EvaluationError('', `${what} must be text, not ${typeof value === 'symbol' ? 'AWS::NoValue' : kindOf(value)}`);
};
