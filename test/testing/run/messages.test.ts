import { comparable, matchesText, similarity } from '../../../lib/testing/run/match-message.ts';
import { plainText } from '../../../lib/testing/run/plain-text.ts';

const matches = (expected: string, heard: string, matching: 'Similarity' | 'Inclusion') =>
  matchesText(comparable(expected), comparable(heard), matching);

it.each([
  ['<speak>Hello <break time="1s"/>there</speak>', 'Hello there'],
  ['a < b and b > c', 'a < b and b > c'],
  ['<speak>Fish &amp; chips</speak>', 'Fish & chips'],
  ['<speak', '<speak'],
])('%s is heard as %s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

it.each([
  ['Welcome to the shop', '<speak>Welcome, to the SHOP!</speak>', true],
  ['the shop', 'Welcome to the shop.', true],
  ['we are closed', 'Welcome to the shop.', false],
  ['...', 'Welcome to the shop.', false],
  ['您好', '<speak>您好，欢迎致电。</speak>', true],
])('%s is in %s: %s', (expected, heard, pass) => {
  expect(matches(expected, heard, 'Inclusion')).toBe(pass);
});

it.each([
  ['For sales, press one. For support, press two.', 'For sales press one, for support press two', true],
  ['Thank you for waiting, we will be with you soon.', 'Thank you for waiting. We will be with you as soon as we can.', true],
  ['For sales, press one.', 'Our office is closed at the moment.', false],
  ['您目前排在第 2 位，预计等候约 5 分钟。', '您目前排在第 2 位，预计等候约 6 分钟。', true],
  ['您目前排在第 2 位，预计等候约 5 分钟。', '感谢您的来电，再见。', false],
  ['', '', true],
])('%s is like %s: %s', (expected, heard, pass) => {
  expect(matches(expected, heard, 'Similarity')).toBe(pass);
});

it('a long text costs no more than its length', () => {
  const [left, right] = ['ab'.repeat(200_000), 'ba'.repeat(200_000)];
  const begun = performance.now();
  expect(similarity(comparable(left), comparable(right))).toBeGreaterThan(0.9);
  expect(performance.now() - begun).toBeLessThan(500);
});
