import { FlightRecorder } from '../../../lib/emulator/recorder/flight-recorder.ts';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 20, 2, 0, second)).toISOString();
const call = (contactId: string, state: 'initiated' | 'completed', second = 0): TraceEvent => ({
  at: at(second),
  contactId,
  type: 'contact',
  state,
  from: '+8613826012345',
  to: '+12025550100',
  initiationMethod: 'INBOUND',
});
const flow = { id: 'f', name: 'main', type: 'CONTACT_FLOW' as const };
const step = (contactId: string, identifier: string): TraceEvent => ({
  at: at(1),
  contactId,
  type: 'action',
  flow,
  identifier,
  actionType: 'Compare',
  parameters: {},
  outcome: { kind: 'success' },
  next: null,
});

test('a contact is kept with its events in order, and listed with what it went through', () => {
  const recorder = new FlightRecorder();

  const places = [
    call('c', 'initiated'),
    { at: at(0), contactId: 'c', type: 'flow-started', flow } satisfies TraceEvent,
    step('c', 'a'),
    step('c', 'b'),
  ].map((event) => recorder.record(event));

  expect(places).toEqual([0, 1, 2, 3]);
  expect(recorder.recording('c')?.events).toHaveLength(4);
  expect(recorder.list()).toEqual([
    {
      contactId: 'c',
      startedAt: at(0),
      endedAt: null,
      from: '+8613826012345',
      to: '+12025550100',
      initiationMethod: 'INBOUND',
      flows: ['main'],
      steps: 2,
    },
  ]);
});

test('the oldest finished contact makes room; one that lives stays', () => {
  const recorder = new FlightRecorder({ contacts: 2 });
  recorder.record(call('alive', 'initiated'));
  recorder.record(call('done', 'initiated'));
  recorder.record(call('done', 'completed', 5));

  recorder.record(call('new', 'initiated'));

  expect(recorder.list().map(({ contactId }) => contactId)).toEqual(['new', 'alive']);
  expect(recorder.recording('done')).toBeUndefined();
});

test('a contact that never ends is cut, and says how much is lost', () => {
  const recorder = new FlightRecorder({ eventsPerContact: 3 });

  const places = Array.from({ length: 5 }, (_, index) => recorder.record(step('c', String(index))));

  expect(places).toEqual([0, 1, 2, 3, 4]);
  expect(recorder.recording('c')).toMatchObject({ events: { length: 3 }, lost: 2 });
  expect(recorder.list()).toMatchObject([{ steps: 5 }]);
});
