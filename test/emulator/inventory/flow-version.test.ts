import { TestCenter } from '../../support/center-builder.ts';
import { block, flowOf, hangUp, say } from '../../support/center-flows.ts';

const saying = (text: string) => flowOf(say('say', text, 'back'), block('back', 'EndFlowModuleExecution', {}));

const centerOf = (reference: string, published = true) => {
  const call = block('call', 'InvokeFlowModule', { FlowModuleId: reference }, { next: 'bye', errors: { NoMatchingError: 'sorry' } });
  const center = new TestCenter({ flows: { main: flowOf(call, say('sorry', 'No module.', 'bye'), hangUp()) } });
  center.inventory.modules.put({
    id: 'm',
    arn: center.inventory.arn('module', 'm'),
    name: 'm',
    type: 'MODULE',
    document: saying('Newest.'),
    published,
    state: 'ACTIVE',
    versions: [
      { version: 1, document: saying('One.') },
      { version: 2, document: saying('Two.'), settings: null },
    ],
    aliases: new Map([['prod', 1]]),
  });
  return center;
};
const ARN = 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111/flow-module/m';

test.each([
  ['m', 'Newest.'],
  ['m:$LATEST', 'Newest.'],
  [`${ARN}:2`, 'Two.'],
  ['m:prod', 'One.'],
  [`${ARN}:prod`, 'One.'],
  ['m:7', 'No module.'],
  ['m:test', 'No module.'],
  ['m:$SAVED', 'No module.'],
])('%s runs: %s', (reference, heard) => {
  centerOf(reference).call().hears(heard);
});

test('a version can be used while the newest content is a draft', () => {
  centerOf('m:1', false).call().hears('One.');
  centerOf('m', false).call().hears('No module.');
});
