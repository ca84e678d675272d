import fc from 'fast-check';
import { normalizeNumber } from '../../lib/numbering/index.ts';

describe('a number becomes one, however it is written', () => {
  it.each([
    '13800138000',
    '013800138000',
    '+8613800138000',
    '008613800138000',
    '8613800138000',
    '138 0013-8000',
    '(138) 0013.8000',
    '+86 (0)138 0013 8000',
    '１３８００１３８０００',
    '＋８６１３８００１３８０００',
    '\u202a+8613800138000\u202c',
    'tel:+8613800138000',
    'sip:+8613800138000@example.com;user=phone',
    'SIPS:013800138000@10.0.0.1',
  ])('%s is +8613800138000 in China', (written) => {
    expect(normalizeNumber(written, 'CN')).toEqual({ kind: 'number', e164: '+8613800138000', country: 'CN', type: 'mobile' });
  });

  it.each([
    ['020 8333 2222', 'CN', '+862083332222', 'CN', 'fixed-line'],
    ['+852 2123 4567', 'CN', '+85221234567', 'HK', 'fixed-line'],
    ['(212) 555-1234', 'US', '+12125551234', 'US', 'unknown'],
    ['+44 20 7946 0000', undefined, '+442079460000', 'GB', 'fixed-line'],
    ['00442079460000', undefined, '+442079460000', 'GB', 'fixed-line'],
    ['1-800-555-0199', 'US', '+18005550199', 'US', 'toll-free'],
    ['0900 1234567', 'NL', '+319001234567', 'NL', 'premium'],
    ['+80012345678', 'CN', '+80012345678', undefined, 'toll-free'],
  ])('%s in %s is %s', (written, defaultCountry, e164, country, type) => {
    expect(normalizeNumber(written, defaultCountry)).toEqual({ kind: 'number', e164, country, type });
  });

  it('a range that the metadata does not know yet is a number all the same', () => {
    expect(normalizeNumber('+8612912345678')).toMatchObject({ kind: 'number', e164: '+8612912345678', type: 'unknown' });
  });
});

describe('a withheld number', () => {
  it.each([
    null,
    undefined,
    '',
    ' ',
    '+',
    '-',
    'anonymous',
    'Anonymous',
    'RESTRICTED',
    'unknown',
    'Unavailable',
    'not available',
    'withheld',
    '匿名',
    '+266696687',
    'sip:anonymous@anonymous.invalid',
  ])('%s is withheld', (written) => {
    expect(normalizeNumber(written, 'CN')).toEqual({ kind: 'withheld' });
  });
});

describe('what is no number', () => {
  it.each([
    ['13800138000', undefined, 'no country code'],
    ['13800138000', 'XX', 'no country code'],
    ['13800138000', '__proto__', 'no country code'],
    ['+86138', undefined, 'no number of its country has this length'],
    ['call me', 'CN', 'not a phone number'],
    ['+999123456789', undefined, 'not a phone number'],
    ['1'.repeat(65), 'CN', 'longer than 64 characters'],
  ])('%s in %s: %s', (written, country, reason) => {
    expect(normalizeNumber(written, country)).toEqual({ kind: 'invalid', reason });
  });

  it('a value that is not text is invalid', () => {
    const events: unknown[] = [42, {}, [], true];

    for (const value of events) expect(normalizeNumber(value as string)).toEqual({ kind: 'invalid', reason: 'not text' });
  });

  it('never throws, and what it gives is E.164 and stays itself', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\+?[0-9０-９ ()-]{0,20}$/));

    fc.assert(
      fc.property(text, fc.constantFrom('CN', 'US', 'HK', undefined), (written, country) => {
        const result = normalizeNumber(written, country);
        if (result.kind !== 'number') return;
        expect(result.e164).toMatch(/^\+[1-9][0-9]{3,16}$/);
        expect(normalizeNumber(result.e164)).toMatchObject({ kind: 'number', e164: result.e164 });
      }),
    );
  });
});
