import { scriptedCaller } from '../../bin/calling/scripted-caller.ts';
import { readKeys } from '../../bin/calling/scripted-input.ts';
import { VirtualClock } from '../../lib/emulator/clock/virtual-clock.ts';
import type { TraceEvent } from '../../lib/emulator/trace.ts';

const event = (fields: object): TraceEvent => ({ at: '2026-11-23T02:00:00.000Z', contactId: 'c', ...fields }) as TraceEvent;

function call(inputs: string[], patienceMs = 60_000) {
  const clock = new VirtualClock(0);
  const heard: string[] = [];
  const phone = {
    press: (key: string) => void heard.push(key),
    say: (text: string) => void heard.push(`"${text}"`),
    played: () => {},
    hangUp: () => void heard.push('hang-up'),
  };
  const caller = scriptedCaller(
    () => phone,
    (milliseconds, callback) => clock.after(milliseconds, callback),
    inputs,
    patienceMs,
  );
  return { clock, heard, caller };
}

describe('keys on the command line', () => {
  test('a comma separates inputs', () => {
    expect(readKeys('1,8001#, 5')).toEqual(['1', '8001#', '5']);
  });

  test('words are at most as long as a bot hears', () => {
    expect(readKeys(`say:${'x'.repeat(1024)}`)).toHaveLength(1);
    expect(() => readKeys(`say:${'x'.repeat(1025)}`)).toThrow('1024 characters');
  });

  test('say: stands before words', () => {
    expect(readKeys('1, say: my bill ,say:say:yes')).toEqual(['1', 'say: my bill', 'say:say:yes']);
  });

  test.each(['', '1,,2', 'a', '1;2', 'say:', 'billing', `say:${'x'.repeat(1025)}`])(
    '"%s" is refused with the wrong input named',
    (text) => {
      expect(() => readKeys(text)).toThrow('is not a sequence of keys');
    },
  );
});

describe('a scripted caller', () => {
  test('presses one input each time the flow listens, then is silent', () => {
    const { clock, heard, caller } = call(['1', '80#']);

    caller.onTrace(event({ type: 'listening' }));
    clock.advanceBy(5000);
    const afterFirst = [...heard];
    caller.onTrace(event({ type: 'listening' }));
    caller.onTrace(event({ type: 'listening' }));
    clock.advanceBy(5000);

    expect(afterFirst).toEqual(['1']);
    expect(heard).toEqual(['1', '8', '0', '#']);
  });

  test('says its words when the flow listens', () => {
    const { clock, heard, caller } = call(['say: billing']);

    caller.onTrace(event({ type: 'listening' }));
    const before = [...heard];
    clock.advanceBy(1000);

    expect(before).toEqual([]);
    expect(heard).toEqual(['"billing"']);
  });

  test('hangs up when nobody answers for as long as it is patient', () => {
    const { clock, heard, caller } = call([]);

    caller.onTrace(event({ type: 'queue', state: 'enqueued', queue: 'vip' }));
    clock.advanceBy(59_999);
    const before = [...heard];
    clock.advanceBy(1);

    expect(before).toEqual([]);
    expect(heard).toEqual(['hang-up']);
  });

  test('stays once an agent has answered', () => {
    const { clock, heard, caller } = call([]);

    caller.onTrace(event({ type: 'queue', state: 'enqueued', queue: 'vip' }));
    caller.onTrace(event({ type: 'agent', state: 'CONNECTED', agent: 'vip-1' }));
    clock.advanceBy(600_000);

    expect(heard).toEqual([]);
  });
});
