import type { SurveyQuestion } from '../shared/settings/sections.ts';
import { nextQuestion, scoreOf } from './questions.ts';

/** A caller who misses the scale twice is asked the next question: nobody is kept on the line by a wrong key. */
const MOST_ATTEMPTS = 2;

export interface SurveyReply {
  questionId: string;
  /** What Connect stored: keys, or `Timeout` after silence (documented). */
  keys: string;
  /** From 1. */
  attempt: number;
}

/** What the survey does next. `question` absent: it is over. `save` is an answer to keep. */
export interface SurveyTurn {
  question?: SurveyQuestion;
  attempt: number;
  valid: boolean;
  save?: { question: SurveyQuestion; score: number };
}

/** `answered`: the questions this contact has answered so far. Nothing else is remembered between two calls. */
export function surveyTurn(
  questions: readonly SurveyQuestion[],
  answered: ReadonlySet<string>,
  reply: SurveyReply | undefined,
): SurveyTurn {
  const start = { question: nextQuestion(questions, answered, 0), attempt: 1 };
  if (reply === undefined) return { ...start, valid: true };
  const index = questions.findIndex(({ id }) => id === reply.questionId);
  const question = questions[index];
  // The definition changed in mid-call: go on with what is asked now.
  if (question === undefined) return { ...start, valid: false };
  if (reply.keys === 'Timeout') return { attempt: 1, valid: false };
  const score = scoreOf(question, reply.keys);
  const next = { question: nextQuestion(questions, answered, index + 1), attempt: 1 };
  if (score !== undefined) return { ...next, valid: true, save: { question, score } };
  return reply.attempt < MOST_ATTEMPTS ? { question, attempt: reply.attempt + 1, valid: false } : { ...next, valid: false };
}
