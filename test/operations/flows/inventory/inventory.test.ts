import type { CenterNumber } from '../../../../lib/center/center.ts';
import { nameNumbers } from '../../../../lib/operations/flows/inventory/number-names.ts';
import { readNameBook } from '../../../../lib/operations/flows/inventory/read-name-book.ts';

const listed = (address: string, country: string) => ({ id: address, arn: `arn:number/${address}`, address, country, type: 'DID' });
const claimed = (name: string, country: string): CenterNumber => ({ name, flow: 'main', pending: false, claim: { country, type: 'DID' } });

describe('names of numbers', () => {
  const nameOf = (numbers: ReturnType<typeof listed>[], defined: CenterNumber[]) => nameNumbers(numbers, defined).map(({ name }) => name);

  test('a number that fits one entry of the definition alone has its name', () => {
    expect(nameOf([listed('+15550100', 'US'), listed('+44555', 'GB')], [claimed('service', 'US'), claimed('orders', 'GB')])).toEqual([
      'service',
      'orders',
    ]);
  });

  test('where two fit, neither is guessed', () => {
    expect(nameOf([listed('+15550100', 'US'), listed('+15550101', 'US')], [claimed('service', 'US')])).toEqual(['+15550100', '+15550101']);
    expect(nameOf([listed('+15550100', 'US')], [claimed('one', 'US'), claimed('two', 'US')])).toEqual(['+15550100']);
  });

  test('an existing number is known by its ARN, a pending one not at all', () => {
    const existing: CenterNumber = { name: 'old', flow: 'main', pending: false, arn: 'arn:number/+15550100' };
    expect(nameOf([listed('+15550100', 'US')], [existing])).toEqual(['old']);
    expect(nameOf([listed('+15550100', 'US')], [{ ...claimed('soon', 'US'), pending: true }])).toEqual(['+15550100']);
  });
});

test('a list that is refused leaves its kind unknown and the others known', async () => {
  const book = await readNameBook([
    { kind: 'queue', read: async () => [{ kind: 'queue', name: 'support', id: '1', arn: 'arn:queue/1' }] },
    { kind: 'view', read: async () => Promise.reject(Object.assign(new Error('no'), { name: 'AccessDeniedException' })) },
  ]);

  expect(book.arnOf('queue', 'support')).toBe('arn:queue/1');
  expect(book.whyUnread('view')).toBe('The list of view names could not be read (AccessDeniedException: no).');
  expect(book.whyUnread('queue')).toBeUndefined();
});
