import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { act, bye, fakeCenter, flowOf, flowRecord } from '../../support/flow-ports.ts';

const call = (conditions: [string, string][] = [], input: Record<string, unknown> = {}, next = 'bye') =>
  act('call', 'InvokeFlowModule', { FlowModuleId: 'm', Input: input }, next, { NoMatchingError: 'sorry' }, conditions);
const say = (text: string, next = 'bye') => act('say', 'MessageParticipant', { Text: text }, next);
const back = (parameters: Record<string, unknown> = {}) => act('back', 'EndFlowModuleExecution', parameters);
const center = (module: FlowDocument, published = true) =>
  fakeCenter({ promptMs: 0, flows: [{ ...flowRecord(module, 'MODULE', 'm'), published }] });

test('a module gets its input and gives back a result and data', () => {
  const fake = center(
    flowOf(say('in: $.Modules.Input.who', 'back'), back({ Result: 'found', ResultData: { id: 7, who: '$.Modules.Input.who' } })),
  );

  fake.run(
    flowOf(
      call([['found', 'after']], { who: '$.ContactId' }),
      act('after', 'MessageParticipant', { Text: 'out: $.Modules.Result $.Modules.ResultData.id $.Modules.ResultData.who' }, 'bye'),
      bye(),
      bye('sorry'),
    ),
  );

  expect(fake.heard).toEqual(['in: contact-1', 'out: found 7 contact-1']);
});

test('without a result, or with one that no condition names, the flow goes on', () => {
  const none = center(flowOf(back()));
  const other = center(flowOf(back({ Result: 'other' })));
  const document = flowOf(call([['found', 'sorry']]), bye(), bye('sorry'));

  none.run(document);
  other.run(document);

  expect(none.walked()).toEqual(['back', 'call', 'bye']);
  expect(other.walked()).toEqual(['back', 'call', 'bye']);
});

test('a module sees neither results nor flow attributes of its caller, and shares the attributes of the contact', () => {
  const fake = center(
    flowOf(
      say('[$.FlowAttributes.f|$.External.e|$.StoredCustomerInput|$.Attributes.a]', 'set'),
      act('set', 'UpdateContactAttributes', { Attributes: { b: 'from module' } }, 'flow', { NoMatchingError: 'back' }),
      act('flow', 'UpdateFlowAttributes', { FlowAttributes: { f: { Value: 'of the module' } } }, 'back', { NoMatchingError: 'back' }),
      back(),
    ),
  );
  Object.assign(fake.contact.slots, { External: { e: 'secret' }, StoredCustomerInput: '42' });
  fake.contact.attributes.a = 'shared';

  fake.run(
    flowOf(
      act('set', 'UpdateFlowAttributes', { FlowAttributes: { f: { Value: 'own' } } }, 'call', { NoMatchingError: 'bye' }),
      call([], {}, 'say'),
      say('[$.FlowAttributes.f|$.External.e|$.Attributes.b]'),
      bye(),
      bye('sorry'),
    ),
  );

  expect(fake.heard).toEqual(['[|||shared]', '[own|secret|from module]']);
});

test('a fault inside is an error of the calling action', () => {
  const fake = center(flowOf(act('x', 'MessageParticipant', { Text: 'x' }, 'nowhere')));

  fake.run(flowOf(call(), bye(), bye('sorry')));

  expect(fake.walked()).toEqual(['x', 'call', 'sorry']);
});

test('what ends the stay of the contact inside a module ends the flow too', () => {
  const fake = center(flowOf(bye('inner')));

  fake.run(flowOf(call(), bye(), bye('sorry')));

  expect(fake.ends).toEqual([{ type: 'disconnect' }]);
  expect(fake.walked()).toEqual(['inner', 'call']);
});

test('modules nest five deep', () => {
  const fake = center(
    flowOf(
      act('deeper', 'InvokeFlowModule', { FlowModuleId: 'm' }, 'ok', { NoMatchingError: 'tooDeep' }),
      act('ok', 'EndFlowModuleExecution'),
      act('tooDeep', 'EndFlowModuleExecution'),
    ),
  );

  fake.run(flowOf(call(), bye(), bye('sorry')));

  expect(fake.walked()).toEqual(['deeper', 'tooDeep', 'deeper', 'ok', 'deeper', 'ok', 'deeper', 'ok', 'deeper', 'ok', 'call', 'bye']);
});

test('a module that is a draft or is not there takes the error branch', () => {
  const draft = center(flowOf(back()), false);
  const none = fakeCenter();
  const document = flowOf(call(), bye(), bye('sorry'));

  draft.run(document);
  none.run(document);

  expect(draft.walked()).toEqual(['call', 'sorry']);
  expect(none.walked()).toEqual(['call', 'sorry']);
});

test('cancelling the flow stops the module that runs in it', () => {
  const fake = fakeCenter({ flows: [flowRecord(flowOf(say('long', 'back'), back()), 'MODULE', 'm')] });
  const run = fake.run(flowOf(call(), bye(), bye('sorry')));
  expect(run.current).toBe('call');

  run.cancel();
  fake.clock.pass(10_000);

  expect(fake.ends).toEqual([]);
  expect(fake.clock.pending).toBe(0);
});

test('a module that calls itself for ever counts as run away', () => {
  const fake = center(flowOf(act('again', 'UpdateContactAttributes', { Attributes: { a: 'b' } }, 'again', { NoMatchingError: 'again' })));

  fake.run(flowOf(call(), bye(), bye('sorry')));

  expect(fake.ends).toHaveLength(1);
});
