import type { ContactState } from '../../lib/flow-language/contact-state.ts';
import type { FlowAction, FlowDocument, FlowType } from '../../lib/flow-language/document.ts';
import { type FlowRun, startFlow } from '../../lib/flow-language/engine/start-flow.ts';
import type { FlowEnd } from '../../lib/flow-language/outcome.ts';
import type {
  FlowPorts,
  FlowRecord,
  FlowTrace,
  FunctionRequest,
  FunctionResult,
  Prompt,
  QueueMetrics,
} from '../../lib/flow-language/ports.ts';
import { attributesSize } from '../../lib/flow-language/utf8-length.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';

export const newContact = (): ContactState => ({
  contactId: 'contact-1',
  initialContactId: null,
  previousContactId: null,
  relatedContactId: null,
  channel: 'VOICE',
  instanceArn: 'arn:aws:connect:eu-west-2:111111111111:instance/i',
  awsRegion: 'eu-west-2',
  initiationMethod: 'INBOUND',
  customerEndpoint: { Address: '+447700900103', Type: 'TELEPHONE_NUMBER' },
  systemEndpoint: { Address: '+442079460101', Type: 'TELEPHONE_NUMBER' },
  attributes: {},
  segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' } },
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
  callbackNumber: '+447700900103',
  queuePriority: 5,
  queueTimeAdjustmentSeconds: 0,
  routingCriteria: null,
  recording: { agent: false, customer: false, ivr: false },
  loggingEnabled: true,
  loops: {},
  slots: {},
});

const IDLE: QueueMetrics = {
  queue: { name: 'support', arn: 'arn:queue/support' },
  contactsInQueue: 0,
  oldestContactAgeSeconds: 0,
  agents: { online: 0, available: 0, staffed: 0, afterContactWork: 0, busy: 0, missed: 0, nonProductive: 0 },
};

export interface FakeCenter {
  ports: FlowPorts;
  clock: ManualClock;
  contact: ContactState;
  trace: FlowTrace[];
  /** Everything said, in order. */
  heard: string[];
  inputs: { keys: string; result: string }[];
  invocations: FunctionRequest[];
  ends: FlowEnd[];
  press(keys: string): void;
  say(text: string): void;
  run(document: FlowDocument, options?: { type?: FlowType; stepLimit?: number }): FlowRun;
  /** Identifiers of the actions done, in order. */
  walked(): string[];
}

export interface FakeSettings {
  contact?: Partial<ContactState>;
  /** Length of each prompt; 0 ends it at once. Default 1,000. */
  promptMs?: number;
  /** Prompts that cannot be played. */
  broken?(prompt: Prompt): boolean;
  answer?(request: FunctionRequest, attempt: number): { afterMs: number; result: FunctionResult } | undefined;
  open?: boolean | undefined;
  metrics?: Partial<QueueMetrics>;
  enqueue?: 'queued' | 'QueueAtCapacity' | 'NoMatchingError';
  callback?: boolean;
  flows?: FlowRecord[];
  present?: boolean;
  ports?: Partial<FlowPorts>;
}

const spoken = (prompt: Prompt): string => {
  if (prompt.kind === 'text') return prompt.text;
  return prompt.kind === 'prompt' ? `prompt ${prompt.promptId}` : `media ${prompt.uri}`;
};

const find = (flows: readonly FlowRecord[] | undefined, id: string): FlowRecord | undefined =>
  flows?.find((flow) => flow.id === id || flow.arn === id);

/** A centre of one contact, small enough to see through: prompts take a second, nothing else takes time. */
export const fakeCenter = (settings: FakeSettings = {}): FakeCenter => {
  const clock = manualClock();
  const contact = { ...newContact(), ...settings.contact };
  const trace: FlowTrace[] = [];
  const heard: string[] = [];
  const inputs: { keys: string; result: string }[] = [];
  const invocations: FunctionRequest[] = [];
  const ends: FlowEnd[] = [];
  const listeners = new Set<(key: string) => void>();
  const textListeners = new Set<(text: string) => void>();
  const { promptMs = 1000, present = true } = settings;

  const ports: FlowPorts = {
    clock,
    random: { integer: (from) => from },
    trace: { record: (event) => trace.push(event) },
    contact: {
      state: contact,
      setAttributes(target, values) {
        if (target === 'Related') return false;
        const changed = { ...contact.attributes, ...values };
        if (attributesSize(changed) > 32 * 1024) return false;
        contact.attributes = changed;
        return true;
      },
      update: (fields) => Object.assign(contact, fields),
      setTargetQueue(target) {
        const name = 'queueId' in target ? target.queueId : target.agentId;
        if (name === 'nobody') return false;
        contact.queue = { id: name, arn: `arn:queue/${name}`, name };
        return true;
      },
      setEventHook(hook, flowId) {
        if (flowId === 'nobody') return false;
        contact.hooks[hook] = flowId;
        return true;
      },
      setRoutingCriteria(steps) {
        contact.routingCriteria = steps;
        return true;
      },
    },
    media: {
      present,
      play(prompt, done) {
        if (settings.broken?.(prompt) === true) {
          done('failed');
          return () => undefined;
        }
        heard.push(spoken(prompt));
        if (promptMs > 0) return clock.after(promptMs, () => done('finished'));
        done('finished');
        return () => undefined;
      },
      onKey(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onText(listener) {
        textListeners.add(listener);
        return () => textListeners.delete(listener);
      },
      reportInput: (input) => inputs.push(input),
    },
    functions: {
      invoke(request, done) {
        invocations.push(request);
        const answer = settings.answer?.(request, invocations.length);
        if (answer === undefined) return () => undefined;
        if (answer.afterMs > 0) return clock.after(answer.afterMs, () => done(answer.result));
        done(answer.result);
        return () => undefined;
      },
    },
    flows: { flow: (id) => find(settings.flows, id), module: (id) => find(settings.flows, id) },
    hours: { isOpen: () => ('open' in settings ? settings.open : true) },
    queues: {
      enqueue: () => settings.enqueue ?? 'queued',
      transfer: () => settings.enqueue ?? 'queued',
      metrics: (target) =>
        target !== undefined && 'queueId' in target && target.queueId === 'nobody' ? undefined : { ...IDLE, ...settings.metrics },
      createCallback: () => settings.callback ?? true,
    },
    telephony: {
      dialThirdParty(_request, done) {
        return clock.after(5000, () => done('ended'));
      },
    },
    ...settings.ports,
  };

  return {
    ports,
    clock,
    contact,
    trace,
    heard,
    inputs,
    invocations,
    ends,
    press(keys) {
      for (const key of keys) for (const listener of [...listeners]) listener(key);
    },
    say(text) {
      for (const listener of [...textListeners]) listener(text);
    },
    run: (document, { type = 'CONTACT_FLOW', stepLimit } = {}) =>
      startFlow({
        flow: flowRecord(document, type),
        ports,
        onEnd: (end) => ends.push(end),
        ...(stepLimit === undefined ? {} : { stepLimit }),
      }),
    walked: () => trace.flatMap((event) => (event.type === 'action' ? [event.identifier] : [])),
  };
};

export const flowRecord = (document: FlowDocument, type: FlowType = 'CONTACT_FLOW', id = 'flow-1'): FlowRecord => ({
  id,
  arn: `arn:flow/${id}`,
  name: id,
  type,
  document,
  published: true,
});

/** An action in short: errors by type, conditions by operand (`Equals`) or as `[operator, operand]`. */
export const act = (
  Identifier: string,
  Type: string,
  Parameters: Record<string, unknown> = {},
  next?: string,
  errors: Record<string, string> = {},
  conditions: [string, string, string?][] = [],
): FlowAction => ({
  Identifier,
  Type,
  Parameters,
  Transitions:
    next === undefined && Object.keys(errors).length === 0 && conditions.length === 0
      ? {}
      : {
          ...(next === undefined ? {} : { NextAction: next }),
          Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ NextAction, ErrorType })),
          Conditions: conditions.map(([operand, NextAction, operator = 'Equals']) => ({
            NextAction,
            Condition: { Operator: operator, Operands: [operand] },
          })),
        },
});

export const bye = (identifier = 'bye'): FlowAction => act(identifier, 'DisconnectParticipant');

/** A document of these actions; the first one is the start. */
export const flowOf = (...Actions: FlowAction[]): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: Actions[0]?.Identifier ?? '',
  Actions,
});
