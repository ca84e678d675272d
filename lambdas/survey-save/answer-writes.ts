import { readE164 } from '../shared/contact/caller.ts';
import type { FlowCall } from '../shared/contact/flow-call.ts';
import { dayIn } from '../shared/day.ts';
import type { SurveyQuestion } from '../shared/settings/sections.ts';
import { agentPartition, contactPartition, counterKey, SURVEY } from '../shared/table/keys.ts';
import type { Write } from '../shared/table/table.ts';

/**
 * The contact that was served. Connect may run the disconnect flow as a contact of its own (`DISCONNECT`, documented): the answers
 * belong to the one before.
 */
export function servedContact(call: FlowCall): string {
  return call.initiationMethod === 'DISCONNECT' ? (call.previousContactId ?? call.contactId) : call.contactId;
}

/** One answer, joined to all that reports ask for, and its counters; together or not at all, and only the first time. */
export function answerWrites(
  call: FlowCall,
  question: SurveyQuestion,
  score: number,
  moment: { nowMs: number; timeZone: string },
): Write[] {
  const contactId = servedContact(call);
  const at = new Date(moment.nowMs).toISOString();
  const agent = call.attributes.get('servedBy');
  const count = { answers: 1, sum: score };
  const name = `${SURVEY}${question.id}`;
  return [
    {
      kind: 'put',
      when: { kind: 'absent' },
      item: {
        pk: contactPartition(contactId),
        sk: name,
        contactId,
        initialContactId: call.initialContactId,
        questionId: question.id,
        score,
        scale: question.scale,
        at,
        agent,
        queue: call.attributes.get('queueName') ?? call.queue.name,
        queueArn: call.queue.arn,
        flow: call.parameters.get('flow') ?? call.attributes.get('flow'),
        ivrPath: call.attributes.get('ivrPath'),
        caller: call.customerNumber === undefined ? undefined : readE164(call.customerNumber),
        dialed: call.dialedNumber,
        language: call.attributes.get('language'),
        ...(agent === undefined ? {} : { gsi1pk: agentPartition(agent), gsi1sk: `${SURVEY}${at}` }),
      },
    },
    { kind: 'update', key: counterKey(name, dayIn(moment.timeZone, moment.nowMs)), add: count },
    ...(agent === undefined ? [] : [{ kind: 'update' as const, key: counterKey(name, agent), add: count }]),
  ];
}
