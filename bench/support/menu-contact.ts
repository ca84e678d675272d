import type { ContactState } from '../../lib/flow-language/contact-state.ts';
import type { FlowAction, FlowDocument } from '../../lib/flow-language/document.ts';
import { startFlow } from '../../lib/flow-language/engine/start-flow.ts';
import type { FlowPorts, FlowRecord } from '../../lib/flow-language/ports.ts';
import { VirtualTimers } from './virtual-timers.ts';

const action = (
  Identifier: string,
  Type: string,
  Parameters: Record<string, unknown>,
  NextAction: string,
  errors: string[] = [],
  conditions: [string, string][] = [],
): FlowAction => ({
  Identifier,
  Type,
  Parameters,
  Transitions: {
    NextAction,
    Errors: errors.map((ErrorType) => ({ NextAction: 'bye', ErrorType })),
    Conditions: conditions.map(([operand, target]) => ({ NextAction: target, Condition: { Operator: 'Equals', Operands: [operand] } })),
  },
});
const E = ['NoMatchingError'];
const document: FlowDocument = {
  Version: '2019-10-30',
  StartAction: 'log',
  Actions: [
    action('log', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, 'voice'),
    action('voice', 'UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Joanna' }, 'hello'),
    action('hello', 'MessageParticipant', { Text: 'Welcome $.Attributes.name.' }, 'set'),
    action('set', 'UpdateContactAttributes', { Attributes: { path: 'menu', number: '$.CustomerEndpoint.Address' } }, 'hours', E),
    action('hours', 'CheckHoursOfOperation', {}, 'bye', E, [
      ['True', 'menu'],
      ['False', 'bye'],
    ]),
    action(
      'menu',
      'GetParticipantInput',
      { Text: 'Press 1 or 2', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      'bye',
      ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'],
      [
        ['1', 'tier'],
        ['2', 'tier'],
      ],
    ),
    action('tier', 'Compare', { ComparisonValue: '$.Attributes.tier' }, 'bye', ['NoMatchingCondition'], [['gold', 'queue']]),
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'vip' }, 'loop', E),
    action(
      'loop',
      'Loop',
      { LoopCount: '1' },
      'bye',
      [],
      [
        ['ContinueLooping', 'bye'],
        ['DoneLooping', 'bye'],
      ],
    ),
    { Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};
/** A menu flow of ten actions, as callers meet it. */
export const MENU_FLOW: FlowRecord = { id: 'f', arn: 'arn:f', name: 'menu', type: 'CONTACT_FLOW', document, published: true };

const nothing = (): void => undefined;

/** What one run left behind. */
export interface RunCount {
  events: number;
  disconnected: boolean;
}

/** One contact from the first action to the last, in virtual time: the caller hears two seconds of each prompt and presses 1. */
export const menuContact = (flow: FlowRecord = MENU_FLOW): RunCount => {
  const count: RunCount = { events: 0, disconnected: false };
  const clock = new VirtualTimers();
  let key: ((key: string) => void) | undefined;
  const state: ContactState = {
    contactId: 'c',
    initialContactId: null,
    previousContactId: null,
    relatedContactId: null,
    channel: 'VOICE',
    instanceArn: 'arn:i',
    awsRegion: 'eu-west-2',
    initiationMethod: 'INBOUND',
    customerEndpoint: { Address: '+447700900103', Type: 'TELEPHONE_NUMBER' },
    systemEndpoint: null,
    attributes: { name: 'Li', tier: 'gold' },
    segmentAttributes: {},
    tags: {},
    references: {},
    queue: null,
    agent: null,
    customerId: null,
    name: null,
    description: null,
    languageCode: 'en-US',
    textToSpeech: { voice: 'Joanna' },
    hooks: {},
    callbackNumber: null,
    queuePriority: 5,
    queueTimeAdjustmentSeconds: 0,
    routingCriteria: null,
    recording: { agent: false, customer: false, ivr: false },
    loggingEnabled: true,
    loops: {},
    slots: {},
  };
  const ports: FlowPorts = {
    clock,
    random: { integer: (from) => from },
    contact: {
      state,
      setAttributes(_target, values) {
        state.attributes = { ...state.attributes, ...values };
        return true;
      },
      update: (fields) => Object.assign(state, fields),
      setTargetQueue: () => true,
      setEventHook: () => true,
      setRoutingCriteria: () => true,
    },
    media: {
      present: true,
      play: (_prompt, done) => clock.after(2000, () => done('finished')),
      onKey(listener) {
        key = listener;
        clock.after(3000, () => key?.('1'));
        return nothing;
      },
      reportInput: nothing,
    },
    functions: { invoke: () => nothing },
    flows: { flow: () => undefined, module: () => undefined },
    hours: { isOpen: () => true },
    queues: { enqueue: () => 'queued', transfer: () => 'queued', metrics: () => undefined, createCallback: () => true },
    telephony: { dialThirdParty: () => nothing },
    trace: {
      record() {
        count.events += 1;
      },
    },
  };
  startFlow({
    flow,
    ports,
    onEnd(end) {
      count.disconnected = end.type === 'disconnect';
    },
  });
  clock.run();
  return count;
};
