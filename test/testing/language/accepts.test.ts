import { parseTestCase } from '../../../lib/flow-language/testing-language/parse-test-case.ts';
import type { TestCase } from '../../../lib/flow-language/testing-language/test-case.ts';
import { begins, hangsUp, hears, inOrder, overrides, press, result, says, starts, testDocument, used } from '../support/test-document.ts';

const read = (document: unknown): TestCase => {
  const parsed = parseTestCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.test;
};
const firstAction = (action: Record<string, unknown>) => read(testDocument([begins(action)])).observations[0]?.actions[0];
const firstEvent = (event: Record<string, unknown>) =>
  read(testDocument([{ ...begins(), Event: { Identifier: 'e', Actor: 'System', ...event } }])).observations[0]?.event;
const warnings = (document: unknown) => {
  const parsed = parseTestCase(document);
  return parsed.ok ? parsed.problems.map(({ rule }) => rule) : ['refused'];
};

describe('events', () => {
  it.each(['TestInitiated', 'TestCompleted'])('%s', (Type) => {
    expect(firstEvent({ Type, Properties: {} })).toEqual({ type: Type });
  });

  it.each([
    [{ PromptId: 'p' }, { kind: 'prompt', promptId: 'p' }],
    [{ Text: 'Hello' }, { kind: 'text', text: 'Hello' }],
    [{ SSML: '<speak>Hello</speak>' }, { kind: 'text', text: '<speak>Hello</speak>' }],
    [{ Media: { Uri: 's3://b/k.wav', SourceType: 'S3', MediaType: 'Audio' } }, { kind: 'media', uri: 's3://b/k.wav' }],
  ])('a message by %j', (Properties, message) => {
    expect(firstEvent({ Type: 'MessageReceived', Properties })).toEqual({ type: 'MessageReceived', message, matching: 'Similarity' });
  });

  it('criteria stand inside Properties or, as bare text, beside them', () => {
    const inside = firstEvent({ Type: 'MessageReceived', Properties: { Text: 'a', MatchingCriteria: { Type: 'Inclusion' } } });
    const beside = firstEvent({ Type: 'MessageReceived', Properties: { Text: 'a' }, MatchingCriteria: 'Inclusion' });
    expect(inside).toMatchObject({ matching: 'Inclusion' });
    expect(beside).toEqual(inside);
  });

  it.each([
    ['InvokeLambdaFunction', { LambdaFunctionARN: 'f' }, { parameter: 'LambdaFunctionARN', id: 'f' }],
    ['CheckHoursOfOperation', { HoursOfOperationId: 'h' }, { parameter: 'HoursOfOperationId', id: 'h' }],
    ['TransferContactToQueue', { QueueId: 'q' }, { parameter: 'QueueId', id: 'q' }],
    ['TransferContactToQueue', { AgentId: 'a' }, { parameter: 'AgentId', id: 'a' }],
    ['ConnectParticipantWithLexBot', { LexV2Bot: { AliasArn: 'b' } }, { parameter: 'AliasArn', id: 'b' }],
    ['TransferContactToQueue', {}, undefined],
  ])('the start of %s %j', (ActionType, ActionParameters, resource) => {
    expect(firstEvent({ Type: 'FlowActionStarted', Properties: { ActionType, ActionParameters } })).toEqual({
      type: 'FlowActionStarted',
      target: resource === undefined ? { actionType: ActionType } : { actionType: ActionType, resource },
    });
  });
});

describe('actions', () => {
  it.each([
    [press('12*#'), { type: 'press', keys: '12*#' }],
    [says('I want to pay'), { type: 'say', text: 'I want to pay' }],
    [hangsUp, { type: 'hang-up' }],
  ])('an instruction', (action, expected) => {
    expect(firstAction(action)).toMatchObject(expected);
  });

  it('a generator gives every instruction a Value', () => {
    const instruct = (Type: string) => ({
      Type: 'SendInstruction',
      Parameters: { Actor: 'Customer', Instruction: { Type, Properties: { Value: '1' } } },
    });
    expect(firstAction(instruct('TextUtterance'))).toMatchObject({ type: 'say', text: '1' });
    expect(firstAction(instruct('Disconnect'))).toMatchObject({ type: 'hang-up' });
  });

  it.each([
    ['InvokeLambdaFunction', result({ LoadedData: '{"a":1}' }), { type: 'result', data: { a: 1 }, delaySeconds: 0 }],
    ['InvokeLambdaFunction', result({ LoadedData: '{}', DelaySeconds: 2 }), { type: 'result', data: {}, delaySeconds: 2 }],
    ['CheckHoursOfOperation', result({ Value: 'OutOfHours' }), { type: 'result', value: 'OutOfHours', delaySeconds: 0 }],
    ['CheckHoursOfOperation', result({ Value: 'InHour' }), { type: 'result', value: 'InHours', delaySeconds: 0 }],
    ['ConnectParticipantWithLexBot', result({ Value: 'Pay' }), { type: 'result', value: 'Pay', delaySeconds: 0 }],
    [
      'InvokeLambdaFunction',
      { Type: 'MockResponse', Response: { Type: 'Error', Error: { Value: 'TimeLimitExceeded', DelaySeconds: '3' } } },
      { type: 'error', error: 'TimeLimitExceeded', delaySeconds: 3 },
    ],
    [
      'DequeueAndTransferToQueue',
      { Type: 'MockResponse', Response: { Type: 'Error', Error: { Value: 'QueueAtCapacity' } } },
      { type: 'error', error: 'QueueAtCapacity', delaySeconds: 0 },
    ],
    ['TransferContactToQueue', { Type: 'SubstituteResource', SubstituteArn: 'q' }, { type: 'substitute', arn: 'q' }],
  ])('an override of %s', (actionType, Strategy, strategy) => {
    expect(firstAction(overrides(actionType, {}, Strategy))).toMatchObject({ type: 'override', target: { actionType }, strategy });
  });

  it.each([
    'Equals',
    'TextStartsWith',
    'TextEndsWith',
    'TextContains',
    'NumberGreaterThan',
    'NumberGreaterOrEqualTo',
    'NumberLessThan',
    'NumberLessOrEqualTo',
  ])('an assertion with %s', (Operator) => {
    const action = { Type: 'Assert', Parameters: { ActionType: 'Assert', Namespace: '$.Attributes.a', Operator, Operand: '1' } };
    expect(firstAction(action)).toMatchObject({ type: 'assert', path: '$.Attributes.a', operator: Operator, operand: '1' });
  });

  it('an assertion with Exists compares with nothing', () => {
    const action = {
      Type: 'Assert',
      Parameters: { ActionType: 'Assert', Namespace: "$.SegmentAttributes['connect:Subtype']", Operator: 'Exists' },
    };
    expect(firstAction(action)).toMatchObject({ type: 'assert', operator: 'Exists' });
  });
});

describe('documents', () => {
  it.each(['2019-10-30', '2025-06-21'])('version %s', (Version) => {
    expect(parseTestCase({ ...testDocument([begins()]), Version })).toMatchObject({ ok: true, problems: [] });
  });

  it.each([
    ['Exactly', 2, { type: 'Exactly', times: 2 }],
    ['AtLeast', 1, { type: 'AtLeast', times: 1 }],
    ['AtMost', 0, { type: 'AtMost', times: 0 }],
    ['Always', undefined, { type: 'Always', times: 0 }],
  ])('usage %s', (Type, Times, usage) => {
    expect(read(testDocument([used(begins(), Type, Times)])).observations[0]?.usage).toEqual(usage);
  });

  it('usages of an older example are taken, with a warning', () => {
    const document = testDocument([used(hears('a'), 'ANY'), used(hears('b'), 'EXACTLY', 1)]);
    expect(read(document).observations.map(({ usage }) => usage?.type)).toEqual(['Always', 'Exactly']);
    expect(warnings(document)).toEqual(['old-form', 'old-form']);
  });

  it('metadata is free; name, entry point and first attributes are read from it', () => {
    const test = read(
      testDocument([begins()], {
        name: 'A call',
        Annotations: [{ type: 'cluster' }],
        initializationData: '{"Attributes":{"language":"en-US"}}',
        entryPoint: {
          Type: 'VOICE_CALL',
          VoiceCallEntryPointParameters: {
            SourcePhoneNumber: '+1',
            DestinationPhoneNumber: '+2',
            FlowId: 'f',
            TranscriptionLanguageCodes: ['en-US'],
          },
        },
      }),
    );
    expect(test).toMatchObject({
      name: 'A call',
      attributes: { language: 'en-US' },
      entryPoint: { type: 'VOICE_CALL', sourcePhoneNumber: '+1', destinationPhoneNumber: '+2', flowId: 'f' },
    });
  });

  it('members of the API win over their copies in the metadata', () => {
    const parsed = parseTestCase(testDocument([begins()]), {
      entryPoint: { Type: 'CHAT', ChatEntryPointParameters: { FlowId: 'c' } },
      initializationData: '{"Attributes":{"a":"b"}}',
    });
    expect(parsed).toMatchObject({ ok: true, test: { entryPoint: { type: 'CHAT', flowId: 'c' }, attributes: { a: 'b' } } });
  });

  it('observations lead to one another, in a circle too when something leads into it', () => {
    const [first, second] = inOrder(hears('a'), hears('b'));
    if (first === undefined || second === undefined) throw new Error('two were made');
    const back = { ...second, Transitions: { NextObservations: [second.Identifier] } };
    expect(read(testDocument([first, back, starts('TransferContactToQueue', {})])).observations[0]?.next).toEqual(['hears b']);
  });
});
