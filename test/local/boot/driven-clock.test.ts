import { createActivity } from '../../../lib/local/aws/activity.ts';
import { createDrivenClock } from '../../../lib/local/time/driven-clock.ts';

const START = Date.parse('2026-10-12T02:00:00Z');
const minutes = (count: number): number => count * 60_000;

const setUp = () => {
  const activity = createActivity();
  const clock = createDrivenClock(START, activity);
  const seen: string[] = [];
  const note = (what: string) => () => {
    seen.push(`${what} ${(clock.center.now() - START) / 1000}`);
  };
  return { activity, clock, seen, note };
};

test('time jumps from timer to timer until what is waited for has come', async () => {
  const { clock, seen, note } = setUp();
  clock.center.after(minutes(10), note('b'));
  clock.center.after(minutes(1), note('a'));
  clock.center.after(minutes(20), note('c'));
  expect(await clock.driveUntil(() => seen.length === 2)).toBe(true);
  expect(seen).toEqual(['a 60', 'b 600']);
});

test('nothing to wait for is told, also when only upkeep is left', async () => {
  const { clock, seen, note } = setUp();
  const cancel = clock.center.after(minutes(1), note('a'));
  cancel();
  clock.upkeep.after(minutes(1), note('upkeep'));
  expect(await clock.driveUntil(() => false)).toBe(false);
  expect(seen).toEqual([]);
});

test('time stands still while a function or a delivery is under way', async () => {
  const { activity, clock, seen, note } = setUp();
  const over = activity.begin();
  clock.center.after(1, note('late'));
  setImmediate(() =>
    setImmediate(() => {
      clock.center.after(0, note('answer'));
      over();
    }),
  );
  await clock.driveUntil(() => seen.length === 2);
  expect(seen).toEqual(['answer 0', 'late 0.001']);
});

test('upkeep happens as time passes, and gets a minute more when all is settled', async () => {
  const { clock, seen, note } = setUp();
  clock.upkeep.after(minutes(1), note('retry'));
  clock.upkeep.after(minutes(2.5), note('second retry'));
  clock.upkeep.after(minutes(60), note('far'));
  clock.center.after(minutes(2), note('call'));
  await clock.settle();
  expect(seen).toEqual(['retry 60', 'call 120', 'second retry 150']);
});
