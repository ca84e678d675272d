import { recognize } from '../../../lib/emulator/bots/recognize.ts';
import { slotValue } from '../../../lib/emulator/bots/slot-value.ts';
import { spokenText, spokenTokens } from '../../../lib/emulator/bots/spoken-text.ts';
import type { BotSlot } from '../../../lib/emulator/inventory/bot-types.ts';
import { intent, locale } from '../../support/center-things.ts';

const slot = (name: string, type: string): BotSlot => ({ name, type, required: true, prompts: [], maximumRetries: 2 });
const found = (text: string, ...intents: ReturnType<typeof intent>[]) =>
  recognize(locale(...intents), text).map(({ name, confidence, slots }) => ({ name, confidence, slots }));

test('a sample utterance is recognized whatever its case and punctuation', () => {
  expect(found("I'd like to PAY, please!", intent('Pay', ["I'd like to pay please"]))).toEqual([{ name: 'Pay', confidence: 1, slots: {} }]);
});

test('slots take the words in their place', () => {
  const order = intent('Order', ['I want {Count} {Thing}', 'order {Thing}'], {
    slots: [slot('Count', 'AMAZON.Number'), slot('Thing', 'AMAZON.SearchQuery')],
  });

  expect(found('I want 3 big pizzas', order)).toEqual([{ name: 'Order', confidence: 1, slots: { Count: '3', Thing: 'big pizzas' } }]);
  expect(found('order a red bike', order)).toEqual([{ name: 'Order', confidence: 1, slots: { Thing: 'a red bike' } }]);
});

test('a slot of a type that the words do not fit is no match', () => {
  const order = intent('Order', ['I want {Count}'], { slots: [slot('Count', 'AMAZON.Number')] });

  expect(found('I want many', order)).toEqual([{ name: 'Order', confidence: 0.76, slots: {} }]);
});

test('words of a sample in another order, or with others around them, are recognized with less confidence', () => {
  const pay = intent('Pay', ['pay my bill']);

  const [guess] = found('please pay my bill', pay);

  expect(guess).toMatchObject({ name: 'Pay', slots: {} });
  expect(guess?.confidence).toBeGreaterThan(0.6);
  expect(guess?.confidence).toBeLessThan(0.95);
  expect(found('what is the weather', pay)).toEqual([]);
});

test('the surest intent comes first, the others are alternatives; the fallback is none', () => {
  const names = found(
    'pay my bill',
    intent('Bill', ['show my bill']),
    intent('Pay', ['pay my bill']),
    intent('Fallback', ['pay my bill'], { fallback: true }),
  ).map(({ name }) => name);

  expect(names).toEqual(['Pay', 'Bill']);
});

test('languages without spaces are compared by character', () => {
  const agent = intent('Agent', ['转人工', '我要找{Who}'], { slots: [slot('Who', 'AMAZON.FirstName')] });

  expect(spokenTokens(spokenText('转人工。'))).toEqual(['转', '人', '工']);
  expect(found('转人工！', agent)).toEqual([{ name: 'Agent', confidence: 1, slots: {} }]);
  expect(found('我要找小李', agent)).toEqual([{ name: 'Agent', confidence: 1, slots: { Who: '小李' } }]);
});

test.each([
  ['AMAZON.Number', ' 1,250 ', '1250'],
  ['AMAZON.Number', 'a few', undefined],
  ['AMAZON.PhoneNumber', '+44 7700 900103', '+447700900103'],
  ['AMAZON.EmailAddress', 'ada at example', undefined],
  ['AMAZON.City', 'Guangzhou', 'Guangzhou'],
  ['Size', 'BIG', 'large'],
  ['Size', 'tiny', undefined],
  ['Topping', 'anchovies', 'anchovies'],
])('%s reads %j as %j', (type, words, value) => {
  const slotTypes = [
    { name: 'Size', strict: true, values: [{ value: 'large', synonyms: ['big'] }] },
    { name: 'Topping', strict: false, values: [{ value: 'ham', synonyms: [] }] },
  ];

  expect(slotValue({ slotTypes }, type, words)).toBe(value);
});

test('hostile words cost no more than others', () => {
  const many = intent(
    'Many',
    Array.from({ length: 200 }, (_, index) => `{a} x{b} ${'y '.repeat(50)}${index} {c}`),
  );

  expect(found('x '.repeat(5000), many)).toEqual([]);
  expect(found('{'.repeat(2000), intent('Open', ['{{{'.repeat(300)]))).toEqual([]);
});
