import { creationOrder } from '../../../lib/operations/flows/creation-order.ts';

const flow = (name: string, ...refers: string[]) => ({ kind: 'flow' as const, name, refers: refers.map((one) => `flow:${one}`) });
const orderOf = (...flows: ReturnType<typeof flow>[]) => {
  const { order, first } = creationOrder(flows);
  return { order: order.map(({ name }) => name), first: first.map(({ name }) => name) };
};

test('a flow comes after those that it names', () => {
  expect(orderOf(flow('a', 'b', 'c'), flow('b', 'c'), flow('c'))).toEqual({ order: ['c', 'b', 'a'], first: [] });
});

test('what is there already does not count', () => {
  expect(orderOf(flow('a', 'there'))).toEqual({ order: ['a'], first: [] });
});

test('a circle is opened where it closes', () => {
  const { order, first } = orderOf(flow('a', 'b'), flow('b', 'c'), flow('c', 'a'));

  expect(first).toEqual(['a']);
  expect(order).toEqual(['c', 'b', 'a']);
});

test('a flow that names itself has to be there first', () => {
  expect(orderOf(flow('a', 'a'))).toEqual({ order: ['a'], first: ['a'] });
});

test('a chain of any length is ordered', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => flow(String(index), String(index + 1)));

  expect(creationOrder(chain).order).toHaveLength(20_000);
});
