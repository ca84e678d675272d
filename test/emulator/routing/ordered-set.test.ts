import fc from 'fast-check';
import { OrderedSet } from '../../../lib/emulator/routing/ordered-set.ts';

const numbers = (): OrderedSet<number> => new OrderedSet((left, right) => left - right);

test('items come out in order, whatever the order they went in', () => {
  const set = numbers();
  for (const item of [5, 1, 4, 2, 3, 3]) set.add(item);

  expect([...set]).toEqual([1, 2, 3, 4, 5]);
  expect(set.first).toBe(1);
  expect(set.rank(4)).toBe(3);
  expect(set.firstFrom((item) => item - 2.5)).toBe(3);
  expect(set.firstFrom((item) => item - 6)).toBeUndefined();
});

test('an empty set has no first item and lets nothing be removed', () => {
  expect(numbers().first).toBeUndefined();
  expect(numbers().delete(1)).toBe(false);
});

test('it agrees with a sorted array through any mix of additions and removals', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(900)), { minLength: 1, maxLength: 1500, size: 'max' });
  fc.assert(
    fc.property(steps, (plan) => {
      const set = numbers();
      const model = new Set<number>();
      for (const [adding, item] of plan) {
        if (adding) expect(set.add(item)).toBe(!model.has(item));
        else expect(set.delete(item)).toBe(model.has(item));
        if (adding) model.add(item);
        else model.delete(item);
      }
      const sorted = [...model].sort((left, right) => left - right);
      expect([...set]).toEqual(sorted);
      expect(set.size).toBe(sorted.length);
      sorted.forEach((item, index) => {
        if (index % 37 === 0) expect(set.rank(item)).toBe(index);
      });
    }),
    { numRuns: 20 },
  );
});
