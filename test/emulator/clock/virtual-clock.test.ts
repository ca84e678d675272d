import fc from 'fast-check';
import { VirtualClock } from '../../../lib/emulator/clock/virtual-clock.ts';

test('timers fire in the order of their time, first in first out at the same time', () => {
  const clock = new VirtualClock(1000);
  const fired: string[] = [];
  clock.after(20, () => fired.push('late'));
  clock.after(10, () => fired.push('first'));
  clock.after(10, () => fired.push('second'));

  clock.advanceBy(20);

  expect(fired).toEqual(['first', 'second', 'late']);
  expect(clock.now()).toBe(1020);
});

test('a callback sees the time it was set for, and time never passes without need', () => {
  const clock = new VirtualClock(0);
  const seen: number[] = [];
  clock.after(10, () => {
    seen.push(clock.now());
    clock.after(0, () => seen.push(clock.now()));
  });

  clock.advanceTo(50);

  expect(seen).toEqual([10, 10]);
  expect(clock.now()).toBe(50);
});

test('nothing fires synchronously, not even a timer of no length', () => {
  const clock = new VirtualClock(0);
  let fired = false;
  clock.after(0, () => {
    fired = true;
  });

  expect(fired).toBe(false);
  clock.advanceBy(0);
  expect(fired).toBe(true);
});

test('a cancelled timer does not fire and is not the next one', () => {
  const clock = new VirtualClock(0);
  const cancel = clock.after(5, () => {
    throw new Error('must not fire');
  });
  clock.after(9, () => {});

  cancel();
  cancel();

  expect(clock.nextAt()).toBe(9);
  expect(clock.pending).toBe(1);
  expect(clock.runUntilIdle()).toBe(1);
});

test('an endless chain of timers is stopped at the limit', () => {
  const clock = new VirtualClock(0);
  const again = (): void => {
    clock.after(1, again);
  };
  again();

  expect(() => clock.runUntilIdle(100)).toThrow(expect.objectContaining({ code: 'RUNAWAY' }));
});

test('cancelled timers do not pile up', () => {
  const clock = new VirtualClock(0);
  for (let count = 0; count < 10_000; count += 1) clock.after(1_000_000 + count, () => {})();

  expect(clock.pending).toBe(0);
  expect(clock.nextAt()).toBeUndefined();
});

test('any mix of timers and cancellations fires exactly the live ones, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ delay: fc.nat(50), cancelled: fc.boolean() }), { maxLength: 300 }), (plan) => {
      const clock = new VirtualClock(0);
      const fired: number[] = [];
      const cancels = plan.map(({ delay }, index) => clock.after(delay, () => fired.push(index)));
      plan.forEach(({ cancelled }, index) => {
        if (cancelled) cancels[index]?.();
      });

      clock.runUntilIdle();

      const expected = plan
        .map((timer, index) => ({ ...timer, index }))
        .filter((timer) => !timer.cancelled)
        .sort((left, right) => left.delay - right.delay || left.index - right.index)
        .map((timer) => timer.index);
      expect(fired).toEqual(expected);
      expect(clock.pending).toBe(0);
    }),
  );
});
