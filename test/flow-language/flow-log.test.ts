import { flowLog } from '../../lib/flow-language/flow-log.ts';
import { act, bye, type FakeCenter, fakeCenter, flowOf } from '../support/flow-ports.ts';

const SOURCE = {
  contactId: 'contact-1',
  at: Date.UTC(2026, 0, 5, 9),
  flowArn: 'arn:flow/flow-1',
  voice: { voice: 'Joanna', engine: 'Neural' },
};

const logOf = (center: FakeCenter) => {
  const log = flowLog();
  return center.trace.flatMap((event) => log(event, SOURCE));
};

test('a prompt is logged with its text and voice', () => {
  const center = fakeCenter({ promptMs: 0 });

  center.run(flowOf(act('hello', 'MessageParticipant', { Text: 'Hello $.Channel' }, 'bye'), bye()));

  expect(logOf(center)[0]).toEqual({
    ContactId: 'contact-1',
    ContactFlowId: 'arn:flow/flow-1',
    ContactFlowName: 'flow-1',
    ContactFlowModuleType: 'PlayPrompt',
    Identifier: 'hello',
    Timestamp: '2026-01-05T09:00:00.000Z',
    Parameters: { Text: 'Hello VOICE', TextToSpeechType: 'text', Voice: 'Joanna', Engine: 'Neural' },
  });
});

test('attributes are logged one entry each, a function with its answer as the last entry', () => {
  const center = fakeCenter({ answer: () => ({ afterMs: 0, result: { ok: true, payload: { a: '1' }, payloadBytes: 9 } }) });

  center.run(
    flowOf(
      act('set', 'UpdateContactAttributes', { Attributes: { x: '1', y: '2' } }, 'call', { NoMatchingError: 'bye' }),
      act('call', 'InvokeLambdaFunction', { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '3' }, 'bye', {
        NoMatchingError: 'bye',
      }),
      bye(),
    ),
  );

  expect(
    logOf(center).map(({ ContactFlowModuleType, Parameters, ExternalResults }) => [ContactFlowModuleType, Parameters ?? ExternalResults]),
  ).toEqual([
    ['SetAttributes', { Key: 'x', Value: '1', AddAttributeToRelatedContact: 'false' }],
    ['SetAttributes', { Key: 'y', Value: '2', AddAttributeToRelatedContact: 'false' }],
    ['InvokeExternalResource', { FunctionArn: 'arn:f', TimeLimit: '3000', Parameters: {} }],
    ['InvokeExternalResource', { a: '1' }],
    ['Disconnect', {}],
  ]);
});

test('nothing is logged while logging is off', () => {
  const center = fakeCenter({ promptMs: 0 });

  center.run(
    flowOf(
      act('off', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, 'hello'),
      act('hello', 'MessageParticipant', { Text: 'Secret' }, 'bye'),
      bye(),
    ),
  );

  expect(logOf(center)).toEqual([]);
});
