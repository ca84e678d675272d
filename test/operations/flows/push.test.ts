import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { flowStatus } from '../../../lib/operations/flows/flow-status.ts';
import { pullFlows } from '../../../lib/operations/flows/pull-flows.ts';
import { pushFlows } from '../../../lib/operations/flows/push-flows.ts';
import { OperationsError } from '../../../lib/operations/operations-error.ts';
import { draft, goingOn, greeting } from './sample-flows.ts';
import { all, OPERATOR, SUPPORT, TestWorkspace } from './test-workspace.ts';

let project: TestWorkspace;
beforeEach(() => {
  project = new TestWorkspace();
});
afterEach(() => project.remove());

const pull = () => pullFlows(project.open(), { wanted: all });
const push = (options: { force?: boolean; draft?: boolean; dryRun?: boolean } = {}) =>
  pushFlows(project.open(), { wanted: all, ...options });
const status = async () => (await flowStatus(project.open(), all)).states.map(({ key, state }) => `${key} ${state}`);

const type = { type: 'contactFlow' };
const editFile = (file: string, text: string): void => {
  const document = project.read(file) as unknown as FlowDocument;
  const [first] = document.Actions;
  if (first) first.Parameters = { Text: text };
  project.write(file, document);
};

test('an edited file is pushed with ids for names, and the rest of the content comes back as it was', async () => {
  const content = greeting('queue-1', 'Before.', { snapToGrid: true, name: 'an old name' });
  project.api.has('main', content);
  await pull();
  editFile('flows/main.json', 'After.');

  const { pushed, problems } = await push();

  expect(problems).toEqual([]);
  expect(pushed).toEqual([{ key: 'flow:main', file: 'flows/main.json', outcome: 'updated' }]);
  const [hello, ...others] = content.Actions;
  expect(project.api.document('flow:main')).toEqual({ ...content, Actions: [{ ...hello, Parameters: { Text: 'After.' } }, ...others] });
  expect(await status()).toEqual(['flow:main same']);
});

test('nothing is pushed where nothing differs', async () => {
  project.api.has('main', greeting(SUPPORT.arn));
  await pull();

  const { pushed } = await push();

  expect(pushed).toMatchObject([{ outcome: 'same' }]);
  expect(project.api.calls).toEqual([]);
});

test('content that changed in the instance since the last pull is not overwritten', async () => {
  project.api.has('main', greeting(SUPPORT.arn, 'First.'));
  await pull();
  project.api.has('main', greeting(SUPPORT.arn, 'Theirs.'));
  editFile('flows/main.json', 'Ours.');

  const { problems } = await push();
  expect(problems).toEqual([expect.stringContaining('has changed in the instance since the last pull')]);
  expect(project.api.calls).toEqual([]);

  await push({ force: true });
  expect(project.api.document('flow:main')).toEqual(greeting(SUPPORT.arn, 'Ours.'));
});

test('a flow that was never pulled and differs is not overwritten', async () => {
  project.api.has('main', greeting(SUPPORT.arn, 'Theirs.'));
  project.write('flows/main.json', greeting('${queue:support}', 'Ours.', type));

  expect((await push()).problems).toEqual([expect.stringContaining('was never pulled')]);
});

test('all problems of all files are said at once, and nothing is written', async () => {
  project.write('flows/good.json', greeting('${queue:support}', 'Hi', type));
  project.write('flows/misspelt.json', greeting('${queue:suport}', 'Hi', type));
  project.write('flows/no-type.json', greeting('${queue:support}'));
  project.write('flows/strange-type.json', greeting('${queue:support}', 'Hi', { type: 'contactFlw' }));
  project.write('flows/broken.json', '{');
  project.write('flows/draft.json', { ...draft(), Metadata: type });

  const { problems } = await push();

  const said = problems.join('\n');
  expect(said).toContain(
    'flows/misspelt.json: block "queue", Parameters.QueueId: The instance has no queue "suport" (${queue:suport}). Did you mean ${queue:support}?',
  );
  expect(said).toContain('flows/no-type.json: Metadata.type is missing');
  expect(said).toContain('"contactFlw" is no flow type');
  expect(said).toContain('flows/broken.json: Not JSON');
  expect(said).toContain('flows/draft.json: block "hello", Actions[0].Transitions.NextAction');
  expect(project.api.calls).toEqual([]);
});

test('what the service would refuse is saved as a draft when asked', async () => {
  project.write('flows/draft.json', { ...draft(), Metadata: type });
  project.api.has('live', greeting(SUPPORT.arn));
  await pull();
  project.write('flows/live.json', { ...draft(), Metadata: { ...type, name: 'live' } });
  project.write('modules/part.json', draft());

  const { pushed } = await push({ draft: true });

  expect(pushed.map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
    'flow:draft saved as a draft',
    'flow:live saved as a draft',
    'module:part saved as a draft',
  ]);
  expect(project.api.flows.get('flow:draft')?.status).toBe('SAVED');
  expect(project.api.document('flow:live')).toEqual(greeting(SUPPORT.arn));
  expect(project.api.calls).toContain('content module:part draft');
});

test('a draft of the instance stays one with --draft, and is published without', async () => {
  project.api.has('main', greeting(SUPPORT.arn, 'Before.'), { status: 'SAVED' });
  await pull();

  editFile('flows/main.json', 'Still a draft.');
  await push({ draft: true });
  expect(project.api.flows.get('flow:main')).toMatchObject({
    status: 'SAVED',
    content: JSON.stringify(greeting(SUPPORT.arn, 'Still a draft.')),
  });

  editFile('flows/main.json', 'Live.');
  await push();
  expect(project.api.flows.get('flow:main')?.status).toBe('PUBLISHED');
});

test('a dry run says what would be done', async () => {
  project.write('flows/new.json', greeting('${queue:support}', 'Hi', type));

  const { pushed } = await push({ dryRun: true });

  expect(pushed).toEqual([{ key: 'flow:new', file: 'flows/new.json', outcome: 'created' }]);
  expect(project.api.calls).toEqual([]);
});

test('new flows are created after those that they name', async () => {
  project.write('flows/a.json', goingOn('${flow:b}', type));
  project.write('flows/b.json', goingOn('${flow:c}', type));
  project.write('flows/c.json', greeting('${queue:support}', 'Hi', type));

  await push();

  expect(project.api.calls).toEqual(['create flow:c PUBLISHED', 'create flow:b PUBLISHED', 'create flow:a PUBLISHED']);
  expect(project.api.document('flow:a')).toMatchObject({
    Actions: [{ Parameters: { ContactFlowId: project.api.flows.get('flow:b')?.arn } }, {}],
  });
});

test('new flows that name each other are created empty first', async () => {
  project.write('flows/a.json', goingOn('${flow:b}', type));
  project.write('flows/b.json', goingOn('${flow:a}', type));

  const { pushed } = await push();

  expect(pushed.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
  const arnOf = (key: string) => project.api.flows.get(key)?.arn;
  expect(project.api.document('flow:a')).toMatchObject({ Actions: [{ Parameters: { ContactFlowId: arnOf('flow:b') } }, {}] });
  expect(project.api.document('flow:b')).toMatchObject({ Actions: [{ Parameters: { ContactFlowId: arnOf('flow:a') } }, {}] });
  expect(await status()).toEqual(['flow:a same', 'flow:b same']);
});

test('the type of a flow in the instance cannot be changed by a file', async () => {
  project.api.has('main', greeting(SUPPORT.arn), { type: 'AGENT_TRANSFER' });
  project.write('flows/main.json', greeting('${queue:support}', 'Hi', type));

  expect((await push({ force: true })).problems).toEqual([expect.stringContaining('which cannot change')]);
});

test('description and contract are pushed where they differ', async () => {
  const settings = { InputParameters: [], OutputParameters: [], Transitions: [] };
  const module = {
    Version: '2019-10-30',
    StartAction: 'end',
    Metadata: {},
    Settings: settings,
    Actions: [{ Identifier: 'end', Type: 'EndFlowModuleExecution', Parameters: {}, Transitions: {} }],
  };
  project.api.has('part', module, { type: 'MODULE', description: 'Old', settings: '{"a":1}' });
  await pull();
  project.write('modules/part.json', { ...module, Metadata: { name: 'part', description: 'New', contract: { b: 2 } } });

  await push();

  expect(project.api.calls).toEqual(['content module:part', 'description module:part', 'settings module:part']);
  expect(project.api.flows.get('module:part')).toMatchObject({ description: 'New', settings: '{"b":2}' });
  expect(JSON.stringify(project.api.document('module:part'))).not.toContain('contract');
  expect(await status()).toEqual(['module:part same']);
});

test('what the service refuses after all is told, and what was written before stays known', async () => {
  project.write('flows/a.json', greeting('${queue:support}', 'Hi', type));
  project.write('flows/b.json', greeting('${queue:support}', 'Hi', type));
  const create = project.api.create.bind(project.api);
  project.api.create = (flow) =>
    flow.name === 'b' ? Promise.reject(new OperationsError('SERVICE_REFUSED', 'LimitExceeded')) : create(flow);

  await expect(push()).rejects.toThrow('LimitExceeded');

  expect(await status()).toEqual(['flow:a same', 'flow:b only here']);
});

describe('status', () => {
  test('tells each way in which file and flow can differ', async () => {
    for (const name of ['same', 'here', 'there', 'both', 'only-there']) project.api.has(name, greeting(SUPPORT.arn, 'First.'));
    await pullFlows(project.open(), { wanted: ({ name }) => name !== 'only-there' });
    project.write('flows/only-here.json', greeting('${queue:support}', 'Hi', type));
    for (const name of ['here', 'both']) editFile(`flows/${name}.json`, 'Ours.');
    for (const name of ['there', 'both']) project.api.has(name, greeting(SUPPORT.arn, 'Theirs.'));

    expect(await status()).toEqual([
      'flow:both both',
      'flow:here changed here',
      'flow:only-here only here',
      'flow:only-there only there',
      'flow:same same',
      'flow:there changed in the instance',
    ]);
  });

  test('another spelling of the same resource is no difference', async () => {
    project.api.has('main', greeting('queue-1'));
    project.write('flows/main.json', greeting(SUPPORT.arn, 'Hello.', type));

    expect(await status()).toEqual(['flow:main same']);
  });

  test('a message that changed in the definition is a change here', async () => {
    project.messages = { hello: { 'en-US': 'Hello.' } };
    project.api.has('main', greeting(SUPPORT.arn));
    await pullFlows(project.open(), { wanted: all, messages: true });
    project.messages = { hello: { 'en-US': 'Good day.' } };

    expect(await status()).toEqual(['flow:main changed here']);
    await push();
    expect(project.api.document('flow:main')).toEqual(greeting(SUPPORT.arn, 'Good day.'));
  });

  test('a queue that was made anew under its name is a change here', async () => {
    project.api.has('main', greeting(OPERATOR.arn));
    await pull();
    const anew = { ...OPERATOR, id: 'queue-9', arn: `${OPERATOR.arn}-anew` };
    project.resources.splice(project.resources.indexOf(OPERATOR), 1, anew);

    expect(await status()).toEqual(['flow:main changed here']);
  });
});
