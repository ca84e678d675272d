import type { ReferenceScope } from '../../../lib/flow-language/references/reference-scope.ts';
import { resolveText } from '../../../lib/flow-language/references/resolve-text.ts';
import { resolveValue } from '../../../lib/flow-language/references/resolve-value.ts';
import { lonePath, scanPaths } from '../../../lib/flow-language/references/scan-paths.ts';
import { newContact } from '../../support/flow-ports.ts';

const scope = (): ReferenceScope => ({
  contact: {
    ...newContact(),
    attributes: { name: 'Li', 'user name': 'Li Wei', toString: 'mine', empty: '' },
    tags: { cost: 'a' },
    references: { order: { Type: 'URL', Value: 'https://example.com/1' } },
    segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' }, count: { ValueInteger: 3 } },
    queue: { id: 'q', arn: 'arn:queue/q', name: 'Support', outboundCallerId: { Address: '+442079460101', Type: 'TELEPHONE_NUMBER' } },
    agent: { id: 'a', arn: 'arn:agent/a', userName: 'wang', firstName: 'Wang', lastName: 'Fang' },
    customerId: 'C1',
  },
  slots: {
    External: { level: 3, vip: true, list: ['a', { b: 'c' }], nested: { x: 'y' }, nothing: null },
    StoredCustomerInput: '42',
    Lex: { Slots: { city: 'Berlin' }, SessionAttributes: { 'x-amz-lex:a': 'b' }, AlternativeIntents: { 0: { IntentName: 'Other' } } },
    Metrics: { Agents: { Online: { Count: 4 } } },
    Modules: { Result: 'found', ResultData: { id: 7 } },
    Views: { ViewResultData: { tags: ['red'] } },
  },
  flowAttributes: { menu: 'Press 1' },
});

test.each([
  ['Hello $.Attributes.name, welcome.', 'Hello Li, welcome.'],
  ['Hello $.Attributes.name.', 'Hello Li.'],
  ['Hello $.Attributes.name!', 'Hello Li!'],
  ['$.Attributes.name$.Channel', 'LiVOICE'],
  ["Hi $.Attributes['user name']!", 'Hi Li Wei!'],
  ["Hi $.Attributes.['user name']!", 'Hi Li Wei!'],
  ['Hi $["Attributes"]["user name"]', 'Hi Li Wei'],
  ["$['Attributes'].name", 'Li'],
  ['您好$.Attributes.name先生', '您好Li先生'],
  ["'$.CustomerEndpoint.Address'", "'+447700900103'"],
  ['arn:aws:lambda:$.AwsRegion:111111111111:function:f', 'arn:aws:lambda:eu-west-2:111111111111:function:f'],
  ['s3://audio/$.ContactId.wav', 's3://audio/contact-1.wav'],
  ['s3://audio/$.Attributes.name.wav', 's3://audio/Li.wav'],
  ['$.Queue.Name at $.Queue.OutboundCallerId.Address', 'Support at +442079460101'],
  ['$.Agent.FirstName $.Agent.LastName', 'Wang Fang'],
  ['$.SegmentAttributes["connect:Subtype"] $.SegmentAttributes.count', 'connect:Telephony 3'],
  ['$.References.order.Value', 'https://example.com/1'],
  ['$.External.level $.External.vip $.External.list.0 $.External.list.1.b', '3 true a c'],
  ['$.External.list[0]', 'a'],
  ['$.Lex.Slots.city $.Lex.SessionAttributes.x-amz-lex:a $.Lex.AlternativeIntents.0.IntentName', 'Berlin b Other'],
  ['$.Metrics.Agents.Online.Count', '4'],
  ['$.Modules.ResultData.id $.Views.ViewResultData.tags.0', '7 red'],
  ['$.FlowAttributes.menu [$.StoredCustomerInput]', 'Press 1 [42]'],
  ['$.CustomerId $.InitialContactId $.TextToSpeechVoiceId', 'C1 contact-1 Joanna'],
])('%s is said as %s', (text, said) => {
  expect(resolveText(text, scope())).toBe(said);
});

test.each([
  ['[$.Attributes.none]'],
  ['[$.External.nothing]'],
  ['[$.External.nested]'],
  ['[$.External.list]'],
  ['[$.Customer.FirstName]'],
  ['[$.Name]'],
  ['[$.Attributes]'],
])('what is missing or no text is silent: %s', (text) => {
  expect(resolveText(text, scope())).toBe('[]');
});

test.each([['$.CallbackNumber'], ['costs $.50'], ['$'], ['$.'], ['$$'], ['$.$.'], ["$['"], ['$.attributes.name']])(
  'what has no known namespace stays as it is: %s',
  (text) => {
    expect(resolveText(text, scope())).toBe(text);
  },
);

test.each([
  ['$.Attributes.constructor'],
  ['$.Attributes.__proto__'],
  ['$.External.__proto__.constructor'],
  ['$.External.list.length'],
  ['$.External.hasOwnProperty'],
  ['$.Attributes.toString.length'],
])('nothing inherited can be read: %s', (text) => {
  expect(resolveText(`[${text}]`, scope()).startsWith('[')).toBe(true);
  expect(resolveText(`[${text}]`, scope())).not.toContain('function');
  expect(resolveValue(text, scope())).not.toEqual(expect.any(Function));
});

test('an own key that looks inherited is read', () => {
  expect(resolveText('$.Attributes.toString', scope())).toBe('mine');
});

test('a lone path gives an object whole, a missing one an empty text', () => {
  expect(resolveValue('$.External.nested', scope())).toEqual({ x: 'y' });
  expect(resolveValue('$.Attributes', scope())).toMatchObject({ name: 'Li' });
  expect(resolveValue('$.Attributes.none', scope())).toBe('');
  expect(resolveValue('plain', scope())).toBe('plain');
});

test('a lone path is the whole text', () => {
  expect(lonePath("$.Attributes['user name']")).toMatchObject({ root: 'Attributes', keys: ['user name'] });
  expect(lonePath('$.Attributes.a ')).toBeUndefined();
  expect(lonePath(' $.Attributes.a')).toBeUndefined();
  expect(lonePath('$.BadValue')).toMatchObject({ root: 'BadValue' });
});

test('long hostile texts are scanned in a moment', () => {
  const started = performance.now();

  for (const text of [
    '$.'.repeat(100_000),
    "$['".repeat(60_000),
    '$.Attributes.'.repeat(15_000),
    '$[['.repeat(60_000),
    `$.External${'.a'.repeat(100_000)}`,
  ])
    scanPaths(text);

  expect(performance.now() - started).toBeLessThan(1500);
});
