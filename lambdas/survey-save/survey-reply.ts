import { FunctionError } from '../shared/errors.ts';
import type { SurveyReply } from './survey-turn.ts';

/**
 * The caller's reply, or undefined for `start`.
 * @throws FunctionError `BAD_EVENT` for another action, or an answer without its question.
 */
export function readReply(parameters: ReadonlyMap<string, string>): SurveyReply | undefined {
  const action = parameters.get('action');
  if (action === 'start') return undefined;
  const questionId = parameters.get('questionId');
  if (action !== 'answer' || questionId === undefined) {
    throw new FunctionError('BAD_EVENT', 'The parameter action must be start, or answer with the parameter questionId.');
  }
  const attempt = Number(parameters.get('attempt') ?? '1');
  // Nothing stored is silence.
  return { questionId, keys: parameters.get('answer') ?? 'Timeout', attempt: Number.isInteger(attempt) && attempt > 0 ? attempt : 1 };
}
