import { type Answer, answer } from '../shared/answer.ts';
import type { FlowCall } from '../shared/contact/flow-call.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { textIn } from '../shared/settings/text-in.ts';
import { contactPartition, SURVEY } from '../shared/table/keys.ts';
import type { Table } from '../shared/table/table.ts';
import { answerWrites, servedContact } from './answer-writes.ts';
import { readReply } from './survey-reply.ts';
import { surveyTurn } from './survey-turn.ts';

export interface SurveyPorts {
  table: Table;
  settings(): Promise<Settings>;
  now(): number;
}

/**
 * One turn of the survey after the call. Each answer is kept as it comes, so a caller who hangs up leaves what was answered. An answer
 * that arrives twice changes nothing: the first one counts.
 */
export async function takeSurvey(call: FlowCall, ports: SurveyPorts): Promise<Answer> {
  const reply = readReply(call.parameters);
  const [settings, items] = await Promise.all([
    ports.settings(),
    ports.table.query(contactPartition(servedContact(call)), SURVEY, { consistent: true }),
  ]);
  const answered = new Set(items.map((item) => item.sk.slice(SURVEY.length)));
  const turn = surveyTurn(settings.section('survey').questions, answered, reply);
  if (turn.save !== undefined && !answered.has(turn.save.question.id)) {
    const moment = { nowMs: ports.now(), timeZone: settings.section('company').timeZone };
    await ports.table.transact(answerWrites(call, turn.save.question, turn.save.score, moment));
  }
  const { question } = turn;
  if (question === undefined) return answer({ done: true, valid: turn.valid });
  return answer({
    done: false,
    valid: turn.valid,
    questionId: question.id,
    questionText: textIn(question.text, call.attributes.get('language'), settings.section('company')),
    attempt: turn.attempt,
  });
}
