import { SeededRandom } from '../../lib/emulator/seeded-random.ts';

test('the same seed gives the same numbers and ids', () => {
  const one = new SeededRandom(7);
  const two = new SeededRandom(7);

  expect([one.integer(1, 100), one.uuid(), one.integer(0, 9)]).toEqual([two.integer(1, 100), two.uuid(), two.integer(0, 9)]);
  expect(new SeededRandom(8).uuid()).not.toBe(new SeededRandom(7).uuid());
});

test('numbers are spread evenly over both ends', () => {
  const random = new SeededRandom(1);
  const counts = [0, 0, 0, 0];
  for (let draw = 0; draw < 40_000; draw += 1) {
    const number = random.integer(1, 4);
    counts[number - 1] = (counts[number - 1] ?? 0) + 1;
  }

  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test('ids are UUIDs of version 4 and differ', () => {
  const random = new SeededRandom(3);
  const ids = Array.from({ length: 1000 }, () => random.uuid());

  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an empty range is refused', () => {
  expect(() => new SeededRandom(1).integer(2, 1)).toThrow(RangeError);
});
