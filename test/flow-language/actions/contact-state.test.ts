import type { FlowType } from '../../../lib/flow-language/document.ts';
import { act, bye, type FakeSettings, fakeCenter, flowOf, flowRecord } from '../../support/flow-ports.ts';

const doing = (type: string, parameters: Record<string, unknown>, settings: FakeSettings = {}, flowType: FlowType = 'CONTACT_FLOW') => {
  const center = fakeCenter(settings);
  center.run(
    flowOf(
      act('it', type, parameters, 'bye', {
        NoMatchingError: 'sorry',
        InvalidCallbackNumber: 'invalid',
        CallbackNumberNotDialable: 'notDialable',
        CallFailed: 'failed',
      }),
      bye(),
      ...['sorry', 'invalid', 'notDialable', 'failed'].map((name) => bye(name)),
    ),
    { type: flowType },
  );
  return center;
};

test('attributes are set with references in keys and values', () => {
  const center = doing(
    'UpdateContactAttributes',
    { Attributes: { 'answer_$.Attributes.n': 'from $.Channel' } },
    { contact: { attributes: { n: '3' } } },
  );

  expect(center.contact.attributes).toEqual({ n: '3', answer_3: 'from VOICE' });
});

test('attributes over 32 KB take the error branch and change nothing', () => {
  const center = doing(
    'UpdateContactAttributes',
    { Attributes: { a: 'x', b: '$.Attributes.big' } },
    { contact: { attributes: { big: 'x'.repeat(20_000) } } },
  );

  expect(center.walked()).toEqual(['it', 'sorry']);
  expect(Object.keys(center.contact.attributes)).toEqual(['big']);
});

test.each([
  ['UpdateContactData', { Name: 'Order', LanguageCode: 'zh-CN' }, { name: 'Order', languageCode: 'zh-CN' }],
  [
    'UpdateContactTextToSpeechVoice',
    { TextToSpeechVoice: 'Zhiyu', TextToSpeechEngine: 'Neural' },
    { textToSpeech: { voice: 'Zhiyu', engine: 'Neural' } },
  ],
  ['UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'survey' } }, { hooks: { CustomerRemaining: 'survey' } }],
  ['UpdateContactTargetQueue', { QueueId: 'vip' }, { queue: { id: 'vip', arn: 'arn:queue/vip', name: 'vip' } }],
  ['UpdateContactRoutingBehavior', { QueuePriority: '1' }, { queuePriority: 1 }],
  ['UpdateContactRoutingBehavior', { QueueTimeAdjustmentSeconds: '-30' }, { queueTimeAdjustmentSeconds: -30 }],
  [
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
    { recording: { agent: true, customer: true, ivr: false } },
  ],
  ['UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, { loggingEnabled: false }],
  ['TagContact', { Tags: { cost: '$.Channel' } }, { tags: { cost: 'VOICE' } }],
  ['UpdateContactCallbackNumber', { CallbackNumber: '$.CustomerEndpoint.Address' }, { callbackNumber: '+447700900103' }],
] as const)('%s changes the contact', (type, parameters, state) => {
  const center = doing(type, parameters);

  expect(center.contact).toMatchObject(state);
  expect(center.walked()).toEqual(['it', 'bye']);
});

test.each([
  ['UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'nobody' } }, 'sorry'],
  ['UpdateContactTargetQueue', { QueueId: 'nobody' }, 'sorry'],
  ['TagContact', { Tags: { 'aws:x': 'y' } }, 'sorry'],
  ['GetMetricData', { QueueId: 'nobody' }, 'sorry'],
  [
    'UpdateContactData',
    { IsVoiceIdStreamingEnabled: 'true', IsVoiceAuthenticationEnabled: 'false', IsFraudDetectionEnabled: 'false' },
    'sorry',
  ],
  ['UpdateContactCallbackNumber', { CallbackNumber: '$.Attributes.none' }, 'invalid'],
  ['TransferToFlow', { ContactFlowId: 'nobody' }, 'sorry'],
  ['StartVoiceIdStream', {}, 'sorry'],
])('%s that cannot be done takes its branch', (type, parameters, branch) => {
  expect(doing(type, parameters).walked()).toEqual(['it', branch]);
});

test('tags are taken off, and a seventh is refused', () => {
  const six = Object.fromEntries('abcdef'.split('').map((key) => [key, 'x']));

  expect(doing('UntagContact', { TagKeys: ['a', 'b'] }, { contact: { tags: six } }).contact.tags).toEqual({
    c: 'x',
    d: 'x',
    e: 'x',
    f: 'x',
  });
  expect(doing('TagContact', { Tags: { g: 'x' } }, { contact: { tags: six } }).walked()).toEqual(['it', 'sorry']);
});

test('a number in a country that the instance may not call is not dialable', () => {
  const center = doing(
    'UpdateContactCallbackNumber',
    { CallbackNumber: '$.CustomerEndpoint.Address' },
    { ports: { telephony: { dialThirdParty: () => () => undefined, canDial: (number) => !number.startsWith('+44') } } },
  );

  expect(center.walked()).toEqual(['it', 'notDialable']);
});

const step = (agentId: string) => ({
  Expression: { AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: [agentId] } } } },
  Expiry: { DurationInSeconds: 20 },
});

test('routing criteria stand in the flow with paths in them, or come whole from a function', () => {
  const own = doing(
    'UpdateContactRoutingCriteria',
    { RoutingCriteria: { Steps: [step('$.Attributes.agent')] } },
    { contact: { attributes: { agent: 'li' } } },
  );
  const whole = doing(
    'UpdateContactRoutingCriteria',
    { RoutingCriteria: '$.External.criteria' },
    { contact: { slots: { External: { criteria: { Steps: [step('li')] } } } } },
  );

  expect(own.contact.routingCriteria).toEqual([step('li')]);
  expect(whole.contact.routingCriteria).toEqual([step('li')]);
});

test('routing criteria that are none take the error branch', () => {
  const center = doing(
    'UpdateContactRoutingCriteria',
    { RoutingCriteria: '$.External.criteria' },
    { contact: { slots: { External: { criteria: { Steps: [] } } } } },
  );

  expect(center.walked()).toEqual(['it', 'sorry']);
});

test('a flow is handed on only to a published flow of a fitting type', () => {
  const target = flowRecord(flowOf(bye()), 'CONTACT_FLOW', 'other');
  const to = (flow: typeof target) => doing('TransferToFlow', { ContactFlowId: 'other' }, { flows: [flow] });

  expect(to(target).ends).toEqual([{ type: 'transfer-to-flow', flowId: 'other' }]);
  expect(to({ ...target, published: false }).walked()).toEqual(['it', 'sorry']);
  expect(to({ ...target, type: 'CUSTOMER_QUEUE' }).walked()).toEqual(['it', 'sorry']);
});

test('a third party is joined until it hangs up, or the flow ends there', () => {
  const parameters = { ThirdPartyPhoneNumber: '+14155550100', ThirdPartyConnectionTimeLimitSeconds: '30' };
  const stays = doing('TransferParticipantToThirdParty', { ...parameters, ContinueFlowExecution: 'True' });
  const leaves = doing('TransferParticipantToThirdParty', { ...parameters, ContinueFlowExecution: 'False' });

  stays.clock.pass(5000);
  leaves.clock.pass(5000);

  expect(stays.walked()).toEqual(['it', 'bye']);
  expect(leaves.ends).toEqual([{ type: 'transfer-to-third-party' }]);
});

test('the call-back is made with its delays and the call goes on', () => {
  const requests: unknown[] = [];
  const base = fakeCenter().ports.queues;
  const center = doing(
    'CreateCallbackContact',
    { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '600', QueueId: 'vip' },
    {
      ports: {
        queues: {
          ...base,
          createCallback(request) {
            requests.push(request);
            return true;
          },
        },
      },
    },
  );

  expect(requests).toEqual([
    {
      target: { queueId: 'vip' },
      initialDelaySeconds: 5,
      retryDelaySeconds: 600,
      maximumRetries: 1,
      flowId: undefined,
      callerId: undefined,
    },
  ]);
  expect(center.walked()).toEqual(['it', 'bye']);
});

test('moving to another queue ends the queue flow, and stays in it when that fails', () => {
  const moved = doing('DequeueContactAndTransferToQueue', { QueueId: 'vip' }, {}, 'CUSTOMER_QUEUE');
  const kept = doing('DequeueContactAndTransferToQueue', { QueueId: 'vip' }, { enqueue: 'NoMatchingError' }, 'CUSTOMER_QUEUE');

  expect(moved.ends).toEqual([{ type: 'queued' }]);
  expect(kept.walked()).toEqual(['it', 'sorry']);
});
