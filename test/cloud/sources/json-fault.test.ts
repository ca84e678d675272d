import { jsonFault } from '../../../lib/cloud/sources/json-fault.ts';

test.each([
  ['{\n  "a": 1,,\n}', '2:10 is no JSON: Expected double-quoted property name'],
  ['{\n  "a": x\n}', "2:8 is no JSON: Unexpected token 'x'"],
  ['{"a": 1', "1:8 is no JSON: Expected ',' or '}' after property value"],
  ['{\n"a": [1, 2\n"b": 3}', "3:1 is no JSON: Expected ',' or ']' after array element"],
  ['{"a": "b\n"}', '1:9 is no JSON: Bad control character in string literal'],
  ['', '1:1 is no JSON: Unexpected end of JSON input'],
])('%j: %s', (text, fault) => {
  expect(jsonFault(text)).toBe(fault);
});

test('JSON has no fault', () => {
  expect(jsonFault('{"a": ["x", 1e3, null]}\n')).toBeUndefined();
});
