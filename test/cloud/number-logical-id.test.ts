import { numberLogicalId } from '../../lib/cloud/constructs/phone-number.ts';

test('a number keeps its logical id as long as it keeps its name', () => {
  expect(numberLogicalId('service-line')).toBe('NumberServiceLine');
  expect(numberLogicalId('客服')).toBe('Numbereae0efe2');
});

test('names that differ have logical ids that differ', () => {
  const names = ['line-1', 'line1', 'Line1', 'line 1', '客服', '订购', 'a-b', 'ab', 'aB'];

  expect(new Set(names.map(numberLogicalId)).size).toBe(names.length);
});
