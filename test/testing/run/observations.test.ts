import { heard, messages, runDocument } from '../support/run-document.ts';
import {
  asserts,
  begins,
  endTest,
  hangsUp,
  hears,
  inOrder,
  isOver,
  overrides,
  press,
  result,
  starts,
  testDocument,
  used,
} from '../support/test-document.ts';

const KNOWN = overrides('InvokeLambdaFunction', { LambdaFunctionARN: '${lambda:customer}' }, result({ LoadedData: '{"level":"gold"}' }));
const SALES = starts('TransferContactToQueue', { QueueId: '${queue:sales}' }, endTest);

it('a call that goes as expected passes', async () => {
  const outcome = await runDocument(
    testDocument(
      inOrder(begins(KNOWN), hears('Welcome'), hears('For sales', press('1'), asserts('$.Attributes.level', 'Equals', 'gold')), SALES),
    ),
  );
  expect(outcome).toMatchObject({ status: 'passed', end: 'EndTest', failures: [] });
  expect(outcome.observations.every(({ met }) => met)).toBe(true);
});

it('a call that goes elsewhere fails, and says from where on', async () => {
  const outcome = await runDocument(testDocument(inOrder(begins(KNOWN), hears('For sales', press('2')), SALES, hears('Goodbye'))));
  expect(outcome.status).toBe('failed');
  expect(messages(outcome)).toEqual([
    'expected the start of TransferContactToQueue of queue-sales; so these were not reached: hears Goodbye',
  ]);
  const { line } = outcome.failures[0] ?? {};
  expect(outcome.transcript[line ?? -1]).toMatchObject({ kind: 'pressed', text: '2' });
});

it('linked observations wait for their turn: a menu heard again belongs to the second of them', async () => {
  const again = { ...hears('For sales', press('1')), Identifier: 'hears the menu again' };
  const outcome = await runDocument(testDocument(inOrder(begins(KNOWN), hears('For sales', press('7')), again, SALES)));
  expect(outcome.status).toBe('passed');
  expect(outcome.transcript.filter(({ kind }) => kind === 'pressed').map(({ text }) => text)).toEqual(['7', '1']);
});

it('observations that nobody links to happen whenever they happen', async () => {
  const outcome = await runDocument(testDocument([hears('Goodbye'), hears('Nothing came'), begins(KNOWN), hears('Welcome')]));
  expect(outcome).toMatchObject({ status: 'passed', end: 'contact ended' });
});

describe('usages', () => {
  const twice = (...observations: Parameters<typeof testDocument>[0]) =>
    runDocument(
      testDocument([
        begins(KNOWN),
        ...observations,
        ...inOrder(hears('Welcome', press('7')), starts('TransferContactToQueue', {}, endTest)),
      ]),
    );
  const menu = { ...hears('For sales', press('1')), Identifier: 'menu' };

  it.each([
    ['Exactly', 2, 'passed'],
    ['Exactly', 1, 'failed'],
    ['Exactly', 3, 'failed'],
    ['AtLeast', 2, 'passed'],
    ['AtLeast', 3, 'failed'],
    ['AtMost', 2, 'passed'],
    ['AtMost', 1, 'failed'],
    ['AtMost', 0, 'failed'],
    ['Always', undefined, 'passed'],
  ] as const)('%s %s on a menu that is heard twice: %s', async (type, times, status) => {
    const outcome = await twice(used(menu, type, times));
    expect(outcome.status).toBe(status);
  });

  it('without a usage one time is enough, and more do no harm', async () => {
    const outcome = await twice({ ...hears('For sales'), Identifier: 'seen' }, used(menu, 'Always'));
    expect(outcome).toMatchObject({ status: 'passed' });
    expect(outcome.observations.find(({ identifier }) => identifier === 'seen')?.times).toBe(1);
  });

  it('what must not happen fails the test when it does', async () => {
    const outcome = await runDocument(testDocument([begins(KNOWN), used(hears('Nothing came'), 'AtMost', 0)]));
    expect(messages(outcome)).toEqual(['happened, and must not']);
    expect(outcome.transcript[outcome.failures[0]?.line ?? -1]?.text).toBe('Nothing came.');
  });
});

describe('ends', () => {
  it('five minutes are the longest', async () => {
    const outcome = await runDocument(
      testDocument(inOrder(begins(KNOWN), hears('For sales', press('2')), starts('TransferContactToQueue', {}))),
    );
    expect(outcome).toMatchObject({ status: 'passed', end: 'five minutes', durationMs: 300_000 });
  });

  it('a hang-up of the caller ends the test, and the rest is missed', async () => {
    const outcome = await runDocument(testDocument(inOrder(begins(KNOWN), hears('For sales', hangsUp), hears('Goodbye'))));
    expect(outcome).toMatchObject({ status: 'failed', end: 'contact ended' });
    expect(heard(outcome)).toEqual(['Welcome to the shop.', 'For sales press 1, for support press 2.']);
  });

  it('TestCompleted comes at the end, with all that the call left', async () => {
    const outcome = await runDocument(testDocument([begins(KNOWN), isOver(asserts('$.Attributes.level', 'Equals', 'silver'))]));
    expect(outcome.failures).toMatchObject([
      { kind: 'assertion', observation: 'is-over', message: '$.Attributes.level is "gold", expected Equals "silver"' },
    ]);
  });

  it('a failed assertion ends the test', async () => {
    const outcome = await runDocument(
      testDocument(inOrder(begins(KNOWN), hears('Welcome', asserts('$.Attributes.level', 'Exists')), hears('For sales'))),
    );
    expect(outcome).toMatchObject({ status: 'failed', end: 'failure', failures: [{ message: '$.Attributes.level has no value' }] });
  });
});

it('keys that nobody asks for are told', async () => {
  const outcome = await runDocument(testDocument(inOrder(begins(KNOWN), hears('Goodbye', press('1')), hears('Welcome back'))));
  expect(messages(outcome)[0]).toMatch(/nothing asked for the input 1$/);
});
