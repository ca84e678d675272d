import { displayNumber, exampleNumber, normalizeNumber } from '../../lib/numbering/index.ts';

describe('the number that stands for a claimed one', () => {
  it.each([
    ['US', 'DID', /^\+1[0-9]{3}55501[0-9]{2}$/],
    ['US', 'TOLL_FREE', /^\+180055501[0-9]{2}$/],
    ['GB', 'DID', /^\+442079460[0-9]{3}$/],
    ['HK', 'DID', /^\+852/],
    ['SG', 'TOLL_FREE', /^\+65/],
    ['KY', 'DID', /^\+1345/],
    ['CN', 'UIFN', /^\+800[0-9]{8}$/],
    ['VA', 'DID', /^\+39/],
  ])('%s %s is a valid number of its plan', (country, type, pattern) => {
    const number = exampleNumber(country, type, 'service-line');

    expect(number).toMatch(pattern);
    expect(normalizeNumber(number)).toMatchObject({ kind: 'number', e164: number });
  });

  it('is the same for the same seed and another for another', () => {
    expect(exampleNumber('US', 'DID', 'a')).toBe(exampleNumber('US', 'DID', 'a'));
    expect(exampleNumber('US', 'DID', 'a')).not.toBe(exampleNumber('US', 'DID', 'b'));
  });

  it('keeps the wanted prefix', () => {
    expect(exampleNumber('US', 'DID', 'a', '+1646')).toMatch(/^\+1646/);
  });

  it('says that a country is none', () => {
    expect(() => exampleNumber('XX', 'DID', 'a')).toThrow('"XX" is no country with a numbering plan; write its ISO 3166-1 code');
  });
});

describe('a number for people', () => {
  it.each([
    ['+8613800138000', 'zh-CN', '138 0013 8000'],
    ['+8613800138000', 'en-US', '+86 138 0013 8000'],
    ['+12125551234', 'en-US', '(212) 555-1234'],
    ['+85221234567', 'zh-CN', '+852 2123 4567'],
    ['anonymous', 'zh-CN', 'anonymous'],
    ['+8613800138000', 'not a tag', '+86 138 0013 8000'],
  ])('%s in %s is %s', (e164, language, shown) => {
    expect(displayNumber(e164, language)).toBe(shown);
  });
});
