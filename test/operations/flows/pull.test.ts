import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pullFlows } from '../../../lib/operations/flows/pull-flows.ts';
import { draft, goingOn, greeting } from './sample-flows.ts';
import { all, INSTANCE_ARN, MUSIC, OPERATOR, SUPPORT, TestWorkspace } from './test-workspace.ts';

let project: TestWorkspace;
beforeEach(() => {
  project = new TestWorkspace();
});
afterEach(() => project.remove());

const parametersOf = (file: string, index: number): Record<string, unknown> => {
  const { Actions } = project.read(file) as { Actions: { Parameters: Record<string, unknown> }[] };
  return Actions[index]?.Parameters ?? {};
};

test('writes names for ids that the instance knows, and leaves the others', async () => {
  project.api.has('main', greeting(SUPPORT.arn));
  project.api.has('foreign', greeting('arn:aws:connect:us-east-1:999999999999:instance/x/queue/y'));

  await pullFlows(project.open(), { wanted: all });

  expect(parametersOf('flows/main.json', 1)).toEqual({ QueueId: '${queue:support}' });
  expect(parametersOf('flows/foreign.json', 1)).toEqual({ QueueId: 'arn:aws:connect:us-east-1:999999999999:instance/x/queue/y' });
});

test('keeps name, type and description of a flow in Metadata, and modules apart', async () => {
  project.api.has(
    'waiting',
    { ...draft(), Metadata: { snapToGrid: true } },
    { type: 'CUSTOMER_QUEUE', status: 'SAVED', description: 'While callers wait' },
  );
  project.api.has('part', draft(), { type: 'MODULE', settings: '{"transitions":{"results":[{"name":"Done"}]}}' });

  await pullFlows(project.open(), { wanted: all });

  expect(project.read('flows/waiting.json').Metadata).toEqual({
    snapToGrid: true,
    name: 'waiting',
    type: 'customerQueue',
    description: 'While callers wait',
  });
  expect(project.read('modules/part.json').Metadata).toEqual({ name: 'part', contract: { transitions: { results: [{ name: 'Done' }] } } });
});

test('writes the same text whatever the order of keys the service gives', async () => {
  const { Version, StartAction, Actions } = greeting(SUPPORT.arn);
  project.api.has('one', { Version, StartAction, Actions, Metadata: { name: 'x', type: 'contactFlow' } });
  project.api.has('two', {
    Metadata: { name: 'x', type: 'contactFlow' },
    Actions: Actions.map(({ Transitions, Type, Parameters, Identifier }) => ({ Transitions, Type, Parameters, Identifier })),
    StartAction,
    Version,
  });

  await pullFlows(project.open(), { wanted: all });

  expect(project.text('flows/two.json').replace('"two"', '"one"')).toBe(project.text('flows/one.json'));
  expect(project.text('flows/one.json')).toMatch(/^\{\n {2}"Version": "2019-10-30",\n {2}"StartAction"/);
});

test('never overwrites a file that says something else, and shows where it differs', async () => {
  project.api.has('main', greeting(SUPPORT.arn, 'New greeting.'));
  project.write('flows/main.json', greeting('${queue:support}', 'Old greeting.', { type: 'contactFlow' }));

  const { pulled } = await pullFlows(project.open(), { wanted: all });

  expect(pulled).toMatchObject([{ key: 'flow:main', file: 'flows/main.json', outcome: 'differs' }]);
  expect(pulled[0]?.differences).toContain('Actions["hello"].Parameters.Text');
  expect(parametersOf('flows/main.json', 0)).toEqual({ Text: 'Old greeting.' });
});

test('overwrites with force, or writes beside under a name that is no flow file', async () => {
  project.api.has('main', greeting(SUPPORT.arn, 'New greeting.'));
  project.write('flows/main.json', greeting('${queue:support}', 'Old greeting.', { type: 'contactFlow' }));

  const beside = await pullFlows(project.open(), { wanted: all, beside: true });
  expect(beside.pulled).toMatchObject([{ file: 'flows/main.json.pulled', outcome: 'beside' }]);
  expect(parametersOf('flows/main.json', 0)).toEqual({ Text: 'Old greeting.' });
  expect(parametersOf('flows/main.json.pulled', 0)).toEqual({ Text: 'New greeting.' });

  await pullFlows(project.open(), { wanted: all, force: true });
  expect(parametersOf('flows/main.json', 0)).toEqual({ Text: 'New greeting.' });
});

test('writes nothing in a dry run', async () => {
  project.api.has('main', greeting(SUPPORT.arn));

  const { pulled } = await pullFlows(project.open(), { wanted: all, dryRun: true });

  expect(pulled).toMatchObject([{ outcome: 'new' }]);
  expect(project.exists('flows/main.json')).toBe(false);
});

test('a file that means the same is left as it is written', async () => {
  project.messages = { hello: { 'en-US': 'Hello.' } };
  project.api.has('main', greeting('queue-1'));
  const text = JSON.stringify(greeting('${queue:support}', '${message:hello.en-US}', { type: 'contactFlow' }));
  project.write('flows/main.json', text);

  const { pulled } = await pullFlows(project.open(), { wanted: all });

  expect(pulled).toMatchObject([{ outcome: 'same' }]);
  expect(project.text('flows/main.json')).toBe(text);
});

test('a text that means the same keeps its spelling where another part of the file changed', async () => {
  project.messages = { hello: { 'en-US': 'Hello.' } };
  project.api.has('main', greeting(OPERATOR.arn));
  project.write('flows/main.json', greeting('${queue:support}', '${message:hello.en-US}', { type: 'contactFlow' }));

  await pullFlows(project.open(), { wanted: all, force: true });

  expect(parametersOf('flows/main.json', 0)).toEqual({ Text: '${message:hello.en-US}' });
  expect(parametersOf('flows/main.json', 1)).toEqual({ QueueId: '${queue:operator}' });
});

test('texts of messages become their names only when asked', async () => {
  project.messages = { hello: { 'en-US': 'Hello.', 'zh-CN': '您好。' }, twice: { 'en-US': 'Same.' }, again: { 'en-US': 'Same.' } };
  project.api.has('plain', greeting(SUPPORT.arn));
  project.api.has('same', greeting(SUPPORT.arn, 'Same.'));

  await pullFlows(project.open(), { wanted: ({ name }) => name === 'plain' });
  expect(parametersOf('flows/plain.json', 0)).toEqual({ Text: 'Hello.' });

  project.remove();
  await pullFlows(project.open(), { wanted: all, messages: true });
  expect(parametersOf('flows/plain.json', 0)).toEqual({ Text: '${message:hello.en-US}' });
  expect(parametersOf('flows/same.json', 0)).toEqual({ Text: 'Same.' });
});

test('no name of a flow leads out of the folder, and each comes back', async () => {
  const names = [
    '../../outside',
    '/etc/passwd',
    'a/b',
    '..',
    '.',
    'nul',
    'x\0y',
    'C:\\temp',
    'con.txt',
    'café',
    'Main',
    'main',
    ' ',
    '50%',
    'a~b',
  ];
  for (const name of names) project.api.has(name, goingOn(`${INSTANCE_ARN}/contact-flow/none`));

  const { pulled } = await pullFlows(project.open(), { wanted: all });

  expect(pulled.map(({ outcome }) => outcome)).toEqual(names.map(() => 'new'));
  expect(readdirSync(project.root).sort()).toEqual(['.trunkline', 'contact-flows']);
  const files = readdirSync(path.join(project.root, 'contact-flows/flows'));
  expect(readdirSync(path.join(project.root, 'contact-flows'))).toEqual(['flows']);
  expect(new Set(files.map((file) => file.normalize('NFC').toLowerCase())).size).toBe(names.length);
  const again = await pullFlows(project.open(), { wanted: all });
  expect(again.pulled.map(({ outcome }) => outcome)).toEqual(names.map(() => 'same'));
  expect(again.pulled.map(({ key }) => key).sort()).toEqual(names.map((name) => `flow:${name}`).sort());
});

test('a link in the folder is replaced, never followed', async () => {
  const outside = path.join(project.root, 'outside.json');
  writeFileSync(outside, '{}');
  project.write('flows/other.json', greeting('${queue:support}', 'Other', { type: 'contactFlow' }));
  symlinkSync(outside, path.join(project.root, 'contact-flows/flows/main.json'));
  project.api.has('main', greeting(SUPPORT.arn));

  await pullFlows(project.open(), { wanted: ({ name }) => name === 'main', force: true });

  expect(project.read('../outside.json')).toEqual({});
  expect(parametersOf('flows/main.json', 1)).toEqual({ QueueId: '${queue:support}' });
});

test('a content that is no JSON is named, and the others are pulled', async () => {
  project.api.has('good', greeting(SUPPORT.arn));
  project.api.has('bad', {}).content = '{';
  project.api.has('hostile', {}).content = '{"__proto__":{"polluted":true},"Actions":[]}';

  const { pulled, problems } = await pullFlows(project.open(), { wanted: all });

  expect(pulled.map(({ key }) => key)).toEqual(['flow:good']);
  expect(problems).toHaveLength(2);
  expect(problems.join()).toContain('flow:bad');
});

test('two files of one name are a problem', async () => {
  project.write('flows/one.json', greeting('${queue:support}', 'x', { name: 'main', type: 'contactFlow' }));
  project.write('flows/two.json', greeting('${queue:support}', 'x', { name: 'main', type: 'contactFlow' }));

  const { problems } = await pullFlows(project.open(), { wanted: all });

  expect(problems).toEqual(['flows/two.json: has the name "main", which flows/one.json has too. Give each its own Metadata.name.']);
});

test('notes of the designer name resources too', async () => {
  project.api.has(
    'main',
    greeting(SUPPORT.arn, 'Hi', { ActionMetadata: { queue: { queue: { id: SUPPORT.arn, text: 'support' }, audio: [{ id: MUSIC.arn }] } } }),
  );

  await pullFlows(project.open(), { wanted: all });

  expect(project.read('flows/main.json').Metadata).toMatchObject({
    ActionMetadata: { queue: { queue: { id: '${queue:support}', text: 'support' }, audio: [{ id: '${prompt:harbor}' }] } },
  });
});
