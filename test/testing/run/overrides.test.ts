import type { CenterPlan } from '../../../lib/testing/center/center-plan.ts';
import { heard, messages, runDocument } from '../support/run-document.ts';
import { equals, flowOf, MENU_FLOW, onError, smallCenter } from '../support/small-center.ts';
import {
  asserts,
  begins,
  endTest,
  error,
  hears,
  inOrder,
  isOver,
  logs,
  overrides,
  press,
  result,
  says,
  starts,
  substitute,
  testDocument,
} from '../support/test-document.ts';

const customer = (strategy: Record<string, unknown>) =>
  overrides('InvokeLambdaFunction', { LambdaFunctionARN: '${lambda:customer}' }, strategy);
const KNOWN = customer(result({ LoadedData: '{"level":"gold"}' }));
const hours = (strategy: Record<string, unknown>, parameters: Record<string, unknown> = { HoursOfOperationId: '${hours:day}' }) =>
  overrides('CheckHoursOfOperation', parameters, strategy);
const toSales = (...before: Record<string, unknown>[]) => [begins(KNOWN, ...before), hears('For sales', press('1'))];

describe('functions', () => {
  it('answer with data, late when the test says so', async () => {
    const outcome = await runDocument(
      testDocument(
        inOrder(
          begins(customer(result({ LoadedData: '{"level":"gold"}', DelaySeconds: 2 }))),
          hears('For sales', logs({ level: '$.External.level' }), endTest),
        ),
      ),
    );
    expect(outcome.logs).toEqual([{ label: 'level', value: 'gold' }]);
    const [, menu] = outcome.transcript.filter(({ kind }) => kind === 'heard');
    expect(menu?.at).toBeGreaterThan(2000);
  });

  it.each(['NoMatchingError', 'TimeLimitExceeded'])('fail with %s, once', async (value) => {
    const outcome = await runDocument(testDocument([begins(customer(error(value))), hears('Goodbye')]));
    expect(outcome.status).toBe('passed');
    expect(outcome.transcript.filter(({ kind }) => kind === 'function')).toHaveLength(1);
  });

  it('that answer after the limit of the block have not answered', async () => {
    const outcome = await runDocument(testDocument([begins(customer(result({ LoadedData: '{}', DelaySeconds: 30 }))), hears('Goodbye')]));
    expect(heard(outcome)).toEqual(['Welcome to the shop.', 'Goodbye.']);
  });

  it('are substituted by another one, which a double or a later override plays', async () => {
    const other = 'arn:aws:lambda:us-east-1:111122223333:function:other:live';
    const document = testDocument([
      begins(customer(substitute(other))),
      hears('For sales', asserts('$.Attributes.level', 'Equals', 'tin')),
    ]);
    const outcome = await runDocument(document, { functions: { other: () => ({ level: 'tin' }) } });
    expect(outcome.status).toBe('passed');
  });

  it('that nobody plays fail the test with a sentence that says so', async () => {
    const outcome = await runDocument(testDocument([begins()]));
    expect(outcome).toMatchObject({ status: 'failed', failures: [{ kind: 'function' }] });
    expect(messages(outcome)[0]).toMatch(/called the function customer, and nothing answers for it/);
  });

  it('may be doubles that take real time: the call waits for them', async () => {
    const outcome = await runDocument(
      testDocument([begins(), hears('For sales', asserts('$.Attributes.level', 'Equals', 'slow'), endTest)]),
      {
        functions: { customer: () => new Promise((resolve) => setImmediate(() => resolve({ level: 'slow' }))) },
      },
    );
    expect(outcome.status).toBe('passed');
  });

  it('may be doubles that throw: the block retries and takes its error branch', async () => {
    let calls = 0;
    const outcome = await runDocument(testDocument([begins(), hears('Goodbye')]), {
      functions: {
        customer: () => {
          calls += 1;
          throw new Error('broken');
        },
      },
    });
    expect(outcome.status).toBe('passed');
    expect(calls).toBe(4);
  });
});

describe('hours', () => {
  it.each([
    ['InHours', 'All lines are busy.'],
    ['OutOfHours', 'We are closed.'],
  ])('%s', async (Value, text) => {
    const full = overrides('TransferContactToQueue', { QueueId: '${queue:sales}' }, error('QueueAtCapacity'));
    const outcome = await runDocument(testDocument([...inOrder(...toSales(hours(result({ Value })), full)), isOver()]));
    expect(heard(outcome)).toContain(text);
  });

  it('that fail, and those without an id in the test', async () => {
    const outcome = await runDocument(testDocument(inOrder(...toSales(hours(error('NoMatchingError'), {})), hears('Goodbye'))));
    expect(outcome.status).toBe('passed');
  });

  it('of another calendar', async () => {
    const center = smallCenter();
    const night: CenterPlan = { ...center, hours: [...(center.hours ?? []), { name: 'never', timeZone: 'UTC', week: [] }] };
    const outcome = await runDocument(testDocument(inOrder(...toSales(hours(substitute('${hours:never}'))), hears('We are closed'))), {
      center: night,
    });
    expect(outcome.status).toBe('passed');
  });

  it('of other calendars are left alone', async () => {
    const center = smallCenter();
    const other: CenterPlan = { ...center, hours: [...(center.hours ?? []), { name: 'other', timeZone: 'UTC', week: [] }] };
    const document = testDocument(
      inOrder(
        ...toSales(hours(result({ Value: 'OutOfHours' }), { HoursOfOperationId: '${hours:other}' })),
        starts('TransferContactToQueue', {}, endTest),
      ),
    );
    expect((await runDocument(document, { center: other })).status).toBe('passed');
  });
});

describe('queues', () => {
  it.each([
    ['QueueAtCapacity', 'All lines are busy.'],
    ['NoMatchingError', 'Goodbye.'],
  ])('%s', async (value, text) => {
    const outcome = await runDocument(
      testDocument([...inOrder(...toSales(overrides('TransferContactToQueue', { QueueId: '${queue:sales}' }, error(value)))), isOver()]),
    );
    expect(heard(outcome)).toContain(text);
  });

  it('another queue takes the contact', async () => {
    const move = overrides('TransferContactToQueue', { QueueId: '${queue:sales}' }, substitute('${queue:support}'));
    const outcome = await runDocument(testDocument([...inOrder(...toSales(move)), isOver(asserts('$.Queue.Name', 'Equals', 'support'))]));
    expect(outcome.transcript).toContainEqual(expect.objectContaining({ kind: 'queue', text: 'support enqueued' }));
  });

  it('a later override takes the place of an earlier one', async () => {
    const to = (value: string) => overrides('TransferContactToQueue', {}, error(value));
    const outcome = await runDocument(testDocument([...inOrder(...toSales(to('NoMatchingError'), to('QueueAtCapacity'))), isOver()]));
    expect(heard(outcome)).toContain('All lines are busy.');
  });
});

describe('bots', () => {
  const ask = flowOf('main', [
    [
      'ask',
      'ConnectParticipantWithLexBot',
      { Text: 'How can I help?', LexV2Bot: { AliasArn: '${bot:helper}' } },
      {
        NextAction: 'bye',
        Conditions: [equals('Pay', 'pay')],
        Errors: [onError('NoMatchingCondition', 'bye'), onError('NoMatchingError', 'bye')],
      },
    ],
    ['pay', 'MessageParticipant', { Text: 'You want to pay.' }],
    ['bye', 'MessageParticipant', { Text: 'Goodbye.' }],
    ['hang-up', 'DisconnectParticipant', {}],
  ]);
  const bot = (strategy: Record<string, unknown>) =>
    overrides('ConnectParticipantWithLexBot', { LexV2Bot: { AliasArn: '${bot:helper}' } }, strategy);

  it('are played by the test: the prompt is heard, then the intent is there', async () => {
    const outcome = await runDocument(
      testDocument(
        inOrder(
          begins(bot(result({ Value: 'Pay' }))),
          hears('How can I help', says('I want to pay')),
          hears('You want to pay', asserts('$.Lex.IntentName', 'Equals', 'Pay')),
        ),
      ),
      { center: smallCenter(ask) },
    );
    expect(outcome.status).toBe('passed');
  });

  it('that the center has hear what the caller says', async () => {
    const pay = { name: 'Pay', utterances: ['I want to pay'], slots: [], fallback: false, closing: [] };
    const bots = [{ name: 'helper', locales: [{ id: 'en_US', confidenceThreshold: 0.4, intents: [pay], slotTypes: [] }] }];
    const outcome = await runDocument(
      testDocument(inOrder(begins(), hears('How can I help', says('I want to pay')), hears('You want to pay'))),
      {
        center: { ...smallCenter(ask), bots },
      },
    );
    expect(messages(outcome)).toEqual([]);
  });

  it('that fail take the error branch', async () => {
    const outcome = await runDocument(testDocument([begins(bot(error('TimeLimitExceeded'))), hears('Goodbye')]), {
      center: smallCenter(ask),
    });
    expect(outcome.status).toBe('passed');
  });
});

it('an override may be set when the action starts', async () => {
  const started = starts('CheckHoursOfOperation', { HoursOfOperationId: '${hours:day}' }, hours(result({ Value: 'OutOfHours' })));
  const outcome = await runDocument(testDocument(inOrder(...toSales(), started, hears('We are closed'))));
  expect(outcome.status).toBe('passed');
});

it('functions are the same by name, ARN and version', async () => {
  const arn = 'arn:aws:lambda:us-east-1:111122223333:function:customer:7';
  const play = overrides('InvokeLambdaFunction', { LambdaFunctionARN: arn }, result({ LoadedData: '{"level":"x"}' }));
  const started = starts('InvokeLambdaFunction', { LambdaFunctionARN: 'arn:aws:lambda:us-east-1:111122223333:function:customer' });
  const outcome = await runDocument(testDocument([...inOrder(begins(play), started, hears('For sales', endTest))]), {
    center: smallCenter(MENU_FLOW),
  });
  expect(outcome.status).toBe('passed');
});
