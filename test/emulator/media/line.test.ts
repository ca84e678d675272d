import { VirtualClock } from '../../../lib/emulator/clock/virtual-clock.ts';
import { soundFinder } from '../../../lib/emulator/media/find-sound.ts';
import { Line, type LineEvent } from '../../../lib/emulator/media/line.ts';
import type { Prompt } from '../../../lib/flow-language/ports.ts';

const setUp = (present = true) => {
  const clock = new VirtualClock(0);
  const events: LineEvent[] = [];
  let plays = 0;
  const findSound = (prompt: Prompt) => (prompt.kind === 'text' ? { text: prompt.text, durationMs: 1000 } : undefined);
  const line = new Line({ clock, findSound, newPlayId: () => `p${++plays}`, present });
  return { clock, events, line, port: line.port((event) => events.push(event)) };
};
const hello: Prompt = { kind: 'text', text: 'Hello', ssml: false };

test('a prompt ends after its length', () => {
  const { clock, port, events } = setUp();
  const results: string[] = [];
  port.play(hello, (result) => results.push(result));

  clock.advanceBy(999);
  expect(results).toEqual([]);
  clock.advanceBy(1);

  expect(results).toEqual(['finished']);
  expect(events).toEqual([
    { type: 'prompt', playId: 'p1', text: 'Hello', durationMs: 1000, loop: false },
    { type: 'prompt-ended', playId: 'p1', interrupted: false },
  ]);
});

test('a prompt that is cut says so and never finishes', () => {
  const { clock, port, events } = setUp();
  const results: string[] = [];
  const stop = port.play(hello, (result) => results.push(result));

  stop();
  stop();
  clock.advanceBy(5000);

  expect(results).toEqual([]);
  expect(events.at(-1)).toEqual({ type: 'prompt-ended', playId: 'p1', interrupted: true });
  expect(events).toHaveLength(2);
});

test('a leg can end a prompt that it has heard, but not a loop', () => {
  const { port, line } = setUp();
  const results: string[] = [];
  port.play(hello, () => results.push('prompt'));
  port.play(hello, () => results.push('loop'), { loop: true });

  for (const playId of ['p1', 'p2', 'unknown']) line.played(playId);

  expect(results).toEqual(['prompt']);
});

test('a prompt that cannot be found fails at once', () => {
  const { port, events } = setUp();
  const results: string[] = [];

  port.play({ kind: 'prompt', promptId: 'missing' }, (result) => results.push(result));

  expect(results).toEqual(['failed']);
  expect(events).toEqual([]);
});

test('keys go to whoever listens, and are lost otherwise', () => {
  const { port, line } = setUp();
  const keys: string[] = [];

  line.press('1');
  const stop = port.onKey((key) => keys.push(key));
  line.press('2');
  stop();
  line.press('3');

  expect(keys).toEqual(['2']);
});

test('on a line whose participant is gone, or not there yet, nothing plays and nothing is heard', () => {
  const gone = setUp();
  gone.line.close();
  const absent = setUp(false);

  for (const { port, line } of [gone, absent]) {
    const results: string[] = [];
    port.play(hello, (result) => results.push(result));
    port.onKey((key) => results.push(key));
    line.press('1');
    expect(port.present).toBe(false);
    expect(results).toEqual(['failed']);
  }
});

test('closing the line cuts what plays', () => {
  const { port, line, events, clock } = setUp();
  port.play(hello, () => {});

  line.close();

  expect(events.at(-1)).toMatchObject({ type: 'prompt-ended', interrupted: true });
  expect(clock.pending).toBe(0);
});

test('sounds: texts by length, library prompts by file, sounds in S3 if they are there', () => {
  const prompts = { get: (id: string) => (id === 'beep' ? { id, arn: id, name: 'Beep.wav', s3Uri: '', durationMs: 500 } : undefined) };
  const find = soundFinder({ prompts } as unknown as Parameters<typeof soundFinder>[0], (uri) =>
    uri === 's3://b/k.wav' ? 7000 : undefined,
  );

  expect(find(hello)).toMatchObject({ text: 'Hello' });
  expect(find({ kind: 'text', text: 'x'.repeat(6001), ssml: false })).toBeUndefined();
  expect(find({ kind: 'prompt', promptId: 'beep' })).toEqual({ prompt: 'Beep.wav', durationMs: 500 });
  expect(find({ kind: 'prompt', promptId: 'gone' })).toBeUndefined();
  expect(find({ kind: 'media', uri: 's3://b/k.wav' })).toEqual({ prompt: 's3://b/k.wav', durationMs: 7000 });
  expect(find({ kind: 'media', uri: 's3://b/gone.wav' })).toBeUndefined();
});
