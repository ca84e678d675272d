import type { SurveyQuestion } from '../shared/settings/sections.ts';

/** The first question from `from` on (an index) that has no answer yet. */
export function nextQuestion(
  questions: readonly SurveyQuestion[],
  answered: ReadonlySet<string>,
  from: number,
): SurveyQuestion | undefined {
  return questions.slice(from).find((question) => !answered.has(question.id));
}

/** The keys as a score on the question's scale; undefined when they are none. */
export function scoreOf(question: SurveyQuestion, keys: string): number | undefined {
  if (!/^\d{1,6}$/.test(keys)) return undefined;
  const score = Number(keys);
  const [lowest, highest] = question.scale;
  return score >= lowest && score <= highest ? score : undefined;
}
