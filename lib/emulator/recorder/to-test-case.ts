import type { TraceEvent } from '../trace.ts';
import { type Mock, mocksOf } from './mocks.ts';
import { instruct, observation, override, type TestContent, type TestObservation } from './test-case-parts.ts';

export interface TestCaseOptions {
  name: string;
  /** How a test names an id or ARN, such as `${queue:support}`; undefined: as it stands. */
  reference?(idOrArn: string): string | undefined;
  /** How a test names a library prompt by its name; undefined: prompts are not expected. */
  promptReference?(promptName: string): string | undefined;
}

export interface SavedTestCase {
  content: TestContent;
  /** What the testing language cannot express or the recording does not hold. */
  notes: string[];
}

/** One observation and the event after which it is there. */
interface Placed {
  place: number;
  observation: TestObservation;
}

/** A recording as a test in Connect's testing language: what the caller heard, in order, and what was pressed; functions and hours answer as they did. */
export const toTestCase = (events: readonly TraceEvent[], options: TestCaseOptions): SavedTestCase => {
  const notes = new Set<string>();
  const reference = (id: string): string => options.reference?.(id) ?? id;
  const begins = observation('begins', 'TestInitiated', {});
  const placed: Placed[] = [{ place: -1, observation: begins }, ...heard(events, options, notes)];
  for (const [index, { observation: one }] of placed.entries()) {
    const next = placed[index + 1]?.observation.Identifier;
    if (next !== undefined) one.Transitions = { NextObservations: [next] };
  }
  const before = (place: number): TestObservation => placed.findLast((one) => one.place < place)?.observation ?? begins;
  addMocks(mocksOf(events, reference), placed, notes);
  addInputs(events, before, notes);
  addHangUp(events, before);
  return {
    content: {
      Version: '2019-10-30',
      Metadata: metadata(events, options.name, reference),
      Observations: placed.map((one) => one.observation),
    },
    notes: [...notes],
  };
};

/** Prompts to the customer. Music that repeats is expected once. */
const heard = (events: readonly TraceEvent[], { promptReference }: TestCaseOptions, notes: Set<string>): Placed[] => {
  const loops = new Set<string>();
  const placed: Placed[] = [];
  for (const [place, event] of events.entries()) {
    if (event.type !== 'prompt' || event.to !== 'customer') continue;
    const key = event.text ?? event.prompt ?? '';
    if (event.loop && loops.has(key)) continue;
    if (event.loop) loops.add(key);
    const PromptId = event.prompt === undefined ? undefined : promptReference?.(event.prompt);
    const Properties = event.text === undefined ? PromptId && { PromptId } : { Text: event.text, MatchingCriteria: { Type: 'Similarity' } };
    if (Properties) placed.push({ place, observation: observation(`hears ${placed.length + 1}`, 'MessageReceived', Properties) });
    else notes.add(`The prompt ${event.prompt} is not expected: it has no id here.`);
  }
  return placed;
};

/** An override holds until the next one for the same action: it is set as early as it does not disturb the answer before. */
const addMocks = (mocks: readonly Mock[], placed: readonly Placed[], notes: Set<string>): void => {
  const last = new Map<string, { response: string; place: number }>();
  for (const { place, actionType, parameters, response } of mocks) {
    const key = JSON.stringify([actionType, parameters]);
    const now = JSON.stringify(response);
    const known = last.get(key);
    last.set(key, { response: now, place });
    if (known?.response === now) continue;
    const where = placed.find((one) => one.place > (known?.place ?? -2) && one.place < place);
    if (where) override(where.observation, actionType, parameters, response);
    else notes.add(`${actionType} answers twice in different ways with nothing heard in between: the test plays the first answer only.`);
  }
};

const addInputs = (events: readonly TraceEvent[], before: (place: number) => TestObservation, notes: Set<string>): void => {
  for (const [place, event] of events.entries()) {
    if (event.type !== 'input' || event.keys === '') continue;
    if ([...event.keys].every((key) => '0123456789*#'.includes(key))) {
      const block = events.slice(place).find((one) => one.type === 'action');
      instruct(before(place), 'DtmfInput', { Value: event.keys + (event.result === 'stored' ? terminationOf(event.keys, block) : '') });
    } else notes.add('Keys of a secret input are not recorded: add them to the test.');
  }
};

/** Keys that ended a stored input; none when it was as long as it may be. */
const terminationOf = (keys: string, event: TraceEvent | undefined): string => {
  const parameters = event?.type === 'action' ? event.parameters : {};
  const most = inside(parameters, ['InputValidation', 'CustomValidation', 'MaximumLength']);
  if (Number(most) === keys.length) return '';
  const own = inside(parameters, ['DTMFConfiguration', 'InputTerminationSequence']);
  return typeof own === 'string' ? own : '#';
};

const inside = (value: unknown, path: readonly string[]): unknown => {
  let found = value;
  for (const key of path)
    found = typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
  return found;
};

const addHangUp = (events: readonly TraceEvent[], before: (place: number) => TestObservation): void => {
  const place = events.findIndex((event) => event.type === 'disconnect' && event.reason === 'CUSTOMER_DISCONNECT');
  if (place >= 0) instruct(before(place), 'Disconnect', {});
};

const metadata = (events: readonly TraceEvent[], name: string, reference: (id: string) => string): Record<string, unknown> => {
  const call = events.find((event) => event.type === 'contact');
  const flow = events.find((event) => event.type === 'flow-started');
  const from = call?.type === 'contact' ? call.from : null;
  const agents = agentsOf(events);
  return {
    name,
    description: `Recorded from contact ${events[0]?.contactId ?? ''}.`,
    entryPoint: {
      Type: 'VOICE_CALL',
      VoiceCallEntryPointParameters: {
        ...(from === null ? {} : { SourcePhoneNumber: from }),
        ...(flow?.type === 'flow-started' ? { FlowId: reference(flow.flow.id) } : {}),
      },
    },
    ...initialAttributes(events),
    rehearsal: { ...(events[0] ? { at: events[0].at } : {}), ...(agents.length > 0 ? { agents } : {}) },
  };
};

/** Attributes that the contact had before its first flow. */
const initialAttributes = (events: readonly TraceEvent[]): { initializationData?: string } => {
  const first = events.findIndex((event) => event.type === 'flow-started');
  const values = events.slice(0, Math.max(0, first)).flatMap((event) => (event.type === 'attributes' ? [event.values] : []));
  return values.length === 0 ? {} : { initializationData: JSON.stringify({ Attributes: Object.assign({}, ...values) }) };
};

/** Agents who talked, and for how long. */
const agentsOf = (events: readonly TraceEvent[]): { agent: string; talkSeconds: number }[] => {
  const connected = new Map<string, number>();
  const talks = new Map<string, number>();
  for (const event of events) {
    if (event.type !== 'agent') continue;
    if (event.state === 'CONNECTED' && !connected.has(event.agent)) connected.set(event.agent, Date.parse(event.at));
    const since = connected.get(event.agent);
    if (event.state === 'ENDED' && since !== undefined) talks.set(event.agent, Math.round((Date.parse(event.at) - since) / 1000));
  }
  return [...connected.keys()].map((agent) => ({ agent, talkSeconds: talks.get(agent) ?? 0 }));
};
