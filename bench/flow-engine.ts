import { performance } from 'node:perf_hooks';
import type { ContactState } from '../lib/flow-language/contact-state.ts';
import type { FlowAction, FlowDocument } from '../lib/flow-language/document.ts';
import { startFlow } from '../lib/flow-language/engine/start-flow.ts';
import type { FlowPorts, FlowRecord } from '../lib/flow-language/ports.ts';

/**
 * Contacts a second of a menu flow of ten actions in virtual time, one core: the language's own engine with prompts, keys,
 * attributes, references and trace. Budget: 50,000 (twice an XState 5 actor of the same shape, which does about 24,000).
 */
const BUDGET = 50_000;
const CONTACTS = 100_000;

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
const flow: FlowRecord = { id: 'f', arn: 'arn:f', name: 'menu', type: 'CONTACT_FLOW', document, published: true };

/** A clock for one contact: a short list of timers, run in order of time. */
const virtualClock = () => {
  const timers: { at: number; callback: () => void; off: boolean }[] = [];
  let now = 0;
  return {
    now: () => now,
    after(milliseconds: number, callback: () => void) {
      const timer = { at: now + milliseconds, callback, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    run() {
      for (;;) {
        let next = -1;
        for (let index = 0; index < timers.length; index += 1) {
          const timer = timers[index];
          if (timer !== undefined && !timer.off && (next === -1 || timer.at < (timers[next]?.at ?? 0))) next = index;
        }
        const [timer] = next === -1 ? [] : timers.splice(next, 1);
        if (timer === undefined) return;
        now = timer.at;
        timer.callback();
      }
    },
  };
};

let events = 0;
let ended = 0;
const nothing = (): void => undefined;

const contact = (): void => {
  const clock = virtualClock();
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
        events += 1;
      },
    },
  };
  startFlow({
    flow,
    ports,
    onEnd(end) {
      if (end.type === 'disconnect') ended += 1;
    },
  });
  clock.run();
};

for (let warmUp = 0; warmUp < 20_000; warmUp += 1) contact();
events = 0;
ended = 0;
const started = performance.now();
for (let count = 0; count < CONTACTS; count += 1) contact();
const seconds = (performance.now() - started) / 1000;
const rate = Math.round(CONTACTS / seconds);
console.log(
  `${rate.toLocaleString('en-US')} contacts/s of ten actions (budget ${BUDGET.toLocaleString('en-US')}), ${events / CONTACTS} trace events a contact`,
);
if (ended !== CONTACTS) throw new Error(`${CONTACTS - ended} contacts did not end as the flow says`);
if (rate < BUDGET) process.exitCode = 1;
