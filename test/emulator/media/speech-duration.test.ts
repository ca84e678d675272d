import { speechDuration } from '../../../lib/emulator/media/speech-duration.ts';

test('Chinese takes about 4.5 characters a second, English about 15', () => {
  expect(speechDuration('欢迎致电启航贸易公司', false)).toBe(Math.round((10 / 4.5) * 1000));
  expect(speechDuration('a'.repeat(150), false)).toBe(10_000);
});

test('digits are said one by one', () => {
  expect(speechDuration('8001', false)).toBe(1200);
});

test('tags are silent and breaks take their time, at most ten seconds each', () => {
  const plain = speechDuration('<speak>Hello there</speak>', true);

  expect(plain).toBe(speechDuration('Hello there', false));
  expect(speechDuration('<speak>Hello <break time="2s"/>there</speak>', true)).toBe(plain + 2000);
  expect(speechDuration('<speak>Hello <break time="500ms"/>there</speak>', true)).toBe(plain + 500);
  expect(speechDuration('<speak>Hello <break time="99s"/>there</speak>', true)).toBe(plain + 10_000);
});

test('without SSML a tag is text', () => {
  expect(speechDuration('<break time="9s"/>', false)).toBeLessThan(3000);
});

test('nothing takes no time, and anything takes a moment', () => {
  expect(speechDuration('', false)).toBe(0);
  expect(speechDuration('   ', false)).toBe(0);
  expect(speechDuration('a', false)).toBe(300);
});

test('hostile markup costs no more than its length', () => {
  for (const text of ['<'.repeat(6000), '<break '.repeat(800), `<break time="${'9'.repeat(5900)}`, '<a>'.repeat(2000)]) {
    expect(speechDuration(text, true)).toBeGreaterThanOrEqual(0);
  }
});
