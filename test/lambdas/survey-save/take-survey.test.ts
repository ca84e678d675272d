import { takeSurvey } from '../../../lambdas/survey-save/take-survey.ts';
import { demoSettings } from '../support/demo-settings.ts';
import { type FlowEventOptions, flowCall } from '../support/flow-event.ts';
import { MemoryTable } from '../support/memory-table.ts';

const settings = demoSettings();

function prepare(options: FlowEventOptions = {}) {
  const table = new MemoryTable();
  const attributes = { servedBy: 'east-1', queueName: 'east', language: 'en-US', ivrPath: '1>2', ...options.attributes };
  const take = (parameters: Record<string, string>, now = '2026-11-20T18:00:00Z') =>
    takeSurvey(flowCall({ ...options, parameters, attributes }), { table, settings: async () => settings, now: () => Date.parse(now) });
  return {
    table,
    take,
    reply: (questionId: string, answer: string, attempt = '1') => take({ action: 'answer', questionId, answer, attempt }),
  };
}

describe('survey-save', () => {
  it('starts with the first question, in the language of the caller', async () => {
    const { take } = prepare();

    expect(await take({ action: 'start' })).toEqual({
      done: 'false',
      valid: 'true',
      questionId: 'service',
      questionText: 'Please rate',
      attempt: '1',
    });
  });

  it('asks in the first language of the center when nobody speaks that of the caller', async () => {
    const { take } = prepare({ attributes: { language: '__proto__' } });

    expect(await take({ action: 'start' })).toMatchObject({ questionText: '请评分' });
  });

  it('asks question after question, and is done after the last', async () => {
    const { reply } = prepare();

    expect(await reply('service', '5')).toMatchObject({ done: 'false', valid: 'true', questionId: 'solved', attempt: '1' });
    expect(await reply('solved', '1')).toEqual({ done: 'true', valid: 'true' });
  });

  it('joins the answer to contact, agent, queue, menu and caller', async () => {
    const { table, reply } = prepare({ queue: { ARN: 'arn:queue', Name: 'east' } });

    await reply('service', '4');

    expect(table.item('CONTACT#contact-1', 'SURVEY#service')).toEqual({
      pk: 'CONTACT#contact-1',
      sk: 'SURVEY#service',
      gsi1pk: 'AGENT#east-1',
      gsi1sk: 'SURVEY#2026-11-20T18:00:00.000Z',
      contactId: 'contact-1',
      initialContactId: 'contact-1',
      questionId: 'service',
      score: 4,
      scale: [1, 5],
      at: '2026-11-20T18:00:00.000Z',
      agent: 'east-1',
      queue: 'east',
      queueArn: 'arn:queue',
      ivrPath: '1>2',
      caller: '+8613916000001',
      dialed: '+12065550100',
      language: 'en-US',
    });
  });

  it('counts by agent and by the day of the company', async () => {
    const { table, reply } = prepare();

    await reply('service', '4');

    expect(table.item('COUNTER#SURVEY#service', 'east-1')).toMatchObject({ answers: 1, sum: 4 });
    expect(table.item('COUNTER#SURVEY#service', '2026-11-21')).toMatchObject({ answers: 1, sum: 4 });
  });

  it('changes nothing when an answer is delivered again, even with another key', async () => {
    const { table, reply } = prepare();
    const first = await reply('service', '4');
    const before = table.dump();

    const again = [await reply('service', '4'), await reply('service', '1')];

    expect(again).toEqual([first, first]);
    expect(table.dump()).toEqual(before);
  });

  it('changes nothing when two deliveries run at once', async () => {
    const { table, reply } = prepare();

    await Promise.all([reply('service', '4'), reply('service', '2')]);

    expect(table.item('COUNTER#SURVEY#service', 'east-1')).toMatchObject({ answers: 1 });
  });

  it.each(['9', '0', '*', '4.5', '-', '12345678901234567890', '１'])('asks again after the key %p, then goes on', async (wrong) => {
    const { table, reply } = prepare();

    expect(await reply('service', wrong)).toMatchObject({ valid: 'false', questionId: 'service', attempt: '2' });
    expect(await reply('service', wrong, '2')).toMatchObject({ valid: 'false', questionId: 'solved', attempt: '1' });
    expect(table.items.size).toBe(0);
  });

  it('ends when the caller is silent, and keeps what was answered', async () => {
    const { table, reply } = prepare();
    await reply('service', '3');

    expect(await reply('solved', 'Timeout')).toEqual({ done: 'true', valid: 'false' });
    expect(table.item('CONTACT#contact-1', 'SURVEY#service')).toMatchObject({ score: 3 });
  });

  it('starts where it broke off', async () => {
    const { take, reply } = prepare();
    await reply('service', '3');

    expect(await take({ action: 'start' })).toMatchObject({ questionId: 'solved' });
  });

  it('goes on when the question is no longer in the definition', async () => {
    const { reply } = prepare();

    expect(await reply('gone', '3')).toMatchObject({ done: 'false', valid: 'false', questionId: 'service' });
  });

  it('keeps the answer of a disconnect contact with the contact that was served', async () => {
    const { table, reply } = prepare({ contactId: 'contact-2', previousContactId: 'contact-1', initiationMethod: 'DISCONNECT' });

    await reply('service', '3');

    expect(table.item('CONTACT#contact-1', 'SURVEY#service')).toMatchObject({ contactId: 'contact-1' });
  });

  it.each<Record<string, string>>([{}, { action: 'sing' }, { action: 'answer' }])('refuses the parameters %p', async (parameters) => {
    const { take } = prepare();

    await expect(take(parameters)).rejects.toThrow('The parameter action must be start, or answer with the parameter questionId.');
  });
});
