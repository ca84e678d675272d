import type { FunctionResult } from '../../../lib/flow-language/ports.ts';
import { act, bye, type FakeSettings, fakeCenter, flowOf } from '../../support/flow-ports.ts';

const ok = (payload: unknown, payloadBytes = 10): FunctionResult => ({ ok: true, payload, payloadBytes });
const fault = (retryable: boolean, refused?: boolean): FunctionResult => ({
  ok: false,
  error: 'Unhandled',
  message: 'boom',
  retryable,
  refused,
});
const answering = (result: FunctionResult, afterMs = 0): FakeSettings => ({ answer: () => ({ afterMs, result }) });

const calling = (parameters: Record<string, unknown> = {}) =>
  flowOf(
    act('call', 'InvokeLambdaFunction', { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '3', ...parameters }, 'bye', {
      NoMatchingError: 'sorry',
    }),
    bye(),
    bye('sorry'),
  );
const cause = (center: ReturnType<typeof fakeCenter>): string | undefined =>
  center.trace.flatMap((event) => (event.type === 'action' && event.outcome.cause !== undefined ? [event.outcome.cause] : []))[0];

test('the event has every field of ContactData, and the parameters resolved', () => {
  const center = fakeCenter({
    ...answering(ok({})),
    contact: {
      attributes: { a: '1' },
      queue: { id: 'q', arn: 'arn:queue/q', name: 'Q', outboundCallerId: { Address: '+442079460101', Type: 'TELEPHONE_NUMBER' } },
      slots: { StoredCustomerInput: '42' },
    },
  });

  center.run(
    calling({
      LambdaInvocationAttributes: {
        digits: '$.StoredCustomerInput',
        who: 'Caller $.CustomerEndpoint.Address',
        none: '$.Attributes.none',
        all: '$.Attributes',
        nested: { list: ['$.Attributes.a'] },
      },
    }),
  );

  expect(center.invocations[0]).toEqual({
    functionArn: 'arn:f',
    asynchronous: false,
    event: {
      Name: 'ContactFlowEvent',
      Details: {
        ContactData: {
          Attributes: { a: '1' },
          AwsRegion: 'eu-west-2',
          Channel: 'VOICE',
          ContactId: 'contact-1',
          CustomerEndpoint: { Address: '+447700900103', Type: 'TELEPHONE_NUMBER' },
          CustomerId: null,
          Description: null,
          InitialContactId: 'contact-1',
          InitiationMethod: 'INBOUND',
          InstanceARN: 'arn:aws:connect:eu-west-2:111111111111:instance/i',
          LanguageCode: 'en-US',
          MediaStreams: { Customer: { Audio: null } },
          Name: null,
          PreviousContactId: 'contact-1',
          Queue: { ARN: 'arn:queue/q', Name: 'Q', OutboundCallerId: { Address: '+442079460101', Type: 'TELEPHONE_NUMBER' } },
          References: {},
          RelatedContactId: null,
          SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' } },
          SystemEndpoint: { Address: '+442079460101', Type: 'TELEPHONE_NUMBER' },
          Tags: {},
        },
        Parameters: { digits: '42', who: 'Caller +447700900103', none: '', all: { a: '1' }, nested: { list: ['1'] } },
      },
    },
  });
});

test('an answer of type STRING_MAP is read as text, numbers and booleans too', () => {
  const center = fakeCenter(answering(ok({ level: 3, known: true, name: 'Li', none: null })));

  center.run(calling());

  expect(center.contact.slots.External).toEqual({ level: '3', known: 'true', name: 'Li' });
  expect(center.walked()).toEqual(['call', 'bye']);
});

test('an answer of type JSON is kept as it is and read by path', () => {
  const center = fakeCenter({ ...answering(ok({ a: { b: ['x', 'y'] } })), promptMs: 0 });
  const [call] = calling({ ResponseValidation: { ResponseType: 'JSON' } }).Actions;

  center.run(
    flowOf(
      { ...act('', ''), ...call, Transitions: { NextAction: 'say' } } as never,
      act('say', 'MessageParticipant', { Text: '[$.External.a.b.1|$.External.a|$.External.a.length]' }, 'bye'),
      bye(),
    ),
  );

  expect(center.heard).toEqual(['[y||]']);
});

test.each([
  ['nested', ok({ a: { b: 1 } }), 'holds an object or array at "a"'],
  ['no object', ok(['a']), 'is not a JSON object'],
  ['null', ok(null), 'is not a JSON object'],
  ['32 KB', ok({}, 32 * 1024), 'bytes'],
])('an answer that is %s takes the error branch and leaves nothing in $.External', (_name, result, message) => {
  const center = fakeCenter({ ...answering(result), contact: { slots: { External: { stale: 'yes' } } } });

  center.run(calling());

  expect(center.walked()).toEqual(['call', 'sorry']);
  expect(cause(center)).toContain(message);
  expect(center.contact.slots.External).toEqual({});
});

test('a function that fails is called three more times', () => {
  const center = fakeCenter(answering(fault(false)));

  center.run(calling());
  center.clock.pass(3000);

  expect(center.invocations).toHaveLength(4);
  expect(center.walked()).toEqual(['call', 'sorry']);
  expect(center.trace).toContainEqual(expect.objectContaining({ type: 'lambda', attempts: 4, ok: false, error: 'Unhandled: boom' }));
});

test('a function that answers at the second attempt is a success', () => {
  const center = fakeCenter({ answer: (_request, attempt) => ({ afterMs: 0, result: attempt === 1 ? fault(true) : ok({ a: 'b' }) }) });

  center.run(calling());
  center.clock.pass(1000);

  expect(center.walked()).toEqual(['call', 'bye']);
  expect(center.contact.slots.External).toEqual({ a: 'b' });
});

test('a refused call is not repeated', () => {
  const center = fakeCenter(answering(fault(false, true)));

  center.run(calling());

  expect(center.invocations).toHaveLength(1);
  expect(center.walked()).toEqual(['call', 'sorry']);
});

test('throttling is repeated only within the time limit', () => {
  const center = fakeCenter(answering(fault(true), 1000));

  center.run(calling());
  center.clock.pass(2999);
  expect(center.walked()).toEqual([]);
  center.clock.pass(1);

  expect(cause(center)).toContain('TimeLimitExceeded');
  expect(center.walked()).toEqual(['call', 'sorry']);
});

test('the flow stops waiting at the limit of the action, and an answer after it changes nothing', () => {
  const center = fakeCenter(answering(ok({ late: 'yes' }), 8000));

  center.run(calling());
  center.clock.pass(10_000);

  expect(center.walked()).toEqual(['call', 'sorry']);
  expect(center.contact.slots.External).toEqual({});
});

test('functions in a row have 20 s together, and a prompt begins them anew', () => {
  const chain = (prompt: boolean) =>
    flowOf(
      act('a', 'InvokeLambdaFunction', { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '8' }, 'b', { NoMatchingError: 'b' }),
      act('b', 'InvokeLambdaFunction', { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '8' }, prompt ? 'say' : 'c', {
        NoMatchingError: prompt ? 'say' : 'c',
      }),
      act('say', 'MessageParticipant', { Text: 'One moment' }, 'c'),
      act('c', 'InvokeLambdaFunction', { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '8' }, 'bye', {
        NoMatchingError: 'sorry',
      }),
      bye(),
      bye('sorry'),
    );
  const silent = fakeCenter(answering(ok({}), 7000));
  const spoken = fakeCenter(answering(ok({}), 7000));

  silent.run(chain(false));
  silent.clock.pass(60_000);
  spoken.run(chain(true));
  spoken.clock.pass(60_000);

  expect(silent.walked()).toEqual(['a', 'b', 'c', 'sorry']);
  expect(spoken.walked()).toEqual(['a', 'b', 'say', 'c', 'bye']);
});

test('an asynchronous call goes on with an invocation id and leaves $.External alone', () => {
  const center = fakeCenter({ ...answering(ok(null)), contact: { slots: { External: { kept: 'yes' } } } });

  center.run(calling({ InvocationType: 'ASYNCHRONOUS' }));

  expect(center.walked()).toEqual(['call', 'bye']);
  expect(center.invocations[0]?.asynchronous).toBe(true);
  expect(center.contact.slots.LambdaInvocation).toEqual({
    InvocationId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  });
  expect(center.contact.slots.External).toEqual({ kept: 'yes' });
});
