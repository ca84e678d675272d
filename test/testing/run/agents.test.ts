import { runDocument } from '../support/run-document.ts';
import { asserts, begins, hears, inOrder, isOver, overrides, press, result, testDocument } from '../support/test-document.ts';

const KNOWN = overrides('InvokeLambdaFunction', {}, result({ LoadedData: '{"level":"gold"}' }));
const toSupport = inOrder(begins(KNOWN), hears('For sales', press('2')));

it('agents of the rehearsal take the call, hold it and hang up', async () => {
  const outcome = await runDocument(
    testDocument(toSupport, { rehearsal: { agents: [{ agent: 'ann', talkSeconds: 10, holdSeconds: 5 }] } }),
  );
  expect(outcome).toMatchObject({ status: 'passed', end: 'contact ended' });
  expect(outcome.transcript.filter(({ kind }) => kind === 'agent').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['ann CONNECTED', 'ann CONNECTED_ONHOLD']),
  );
});

it('the call begins when the rehearsal says', async () => {
  const outcome = await runDocument(
    testDocument(inOrder(begins(KNOWN), hears('For sales', press('1')), hears('We are closed')), {
      rehearsal: { at: '2026-11-23T20:00:00Z' },
    }),
  );
  expect(outcome.status).toBe('passed');
});

it('a queue that was chosen before the flow begins', async () => {
  const outcome = await runDocument(
    testDocument([begins(KNOWN, asserts('$.Queue.Name', 'Equals', 'sales')), isOver()], { rehearsal: { queue: 'sales' } }),
  );
  expect(outcome.status).toBe('passed');
});

it.each([
  ['an agent that does not exist', { agents: [{ agent: 'bob' }] }, /bob/],
  ['a queue that does not exist', { queue: 'none' }, /no queue "none"/],
])('%s fails the test', async (_, rehearsal, message) => {
  const outcome = await runDocument(testDocument([begins(KNOWN)], { rehearsal }));
  expect(outcome.failures[0]).toMatchObject({ kind: 'entry-point', message: expect.stringMatching(message) });
});

it.each([
  ['a time without an offset', { at: '2026-11-23T20:00' }],
  ['an unknown member', { clock: 1 }],
  ['too long a talk', { agents: [{ agent: 'ann', talkSeconds: 1e9 }] }],
])('%s in the rehearsal keeps the test from being read', async (_, rehearsal) => {
  await expect(runDocument(testDocument([begins()], { rehearsal }))).rejects.toThrow(/Metadata\.rehearsal/);
});
