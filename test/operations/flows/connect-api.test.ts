import { ConnectClient } from '@aws-sdk/client-connect';
import { LambdaClient } from '@aws-sdk/client-lambda';
import type { ContactCenter } from '../../../lib/emulator/contact-center.ts';
import type { Inventory } from '../../../lib/emulator/inventory/inventory.ts';
import { createConnect } from '../../../lib/local/aws/connect/create-connect.ts';
import { clientConfig } from '../../../lib/operations/flows/connect-api/connect-client.ts';
import { createFlowsApi } from '../../../lib/operations/flows/connect-api/create-flows-api.ts';
import { findInstance } from '../../../lib/operations/flows/connect-api/find-instance.ts';
import type { FlowsApi } from '../../../lib/operations/flows/flows-api.ts';
import { connectNames } from '../../../lib/operations/flows/inventory/connect-names.ts';
import { functionNames } from '../../../lib/operations/flows/inventory/function-names.ts';
import { numberNames } from '../../../lib/operations/flows/inventory/number-names.ts';
import { readNameBook } from '../../../lib/operations/flows/inventory/read-name-book.ts';
import { pullFlows } from '../../../lib/operations/flows/pull-flows.ts';
import { pushFlows } from '../../../lib/operations/flows/push-flows.ts';
import { exampleInventory, INSTANCE_ARN, InstanceId, NUMBER } from '../../local/aws/connect/support/example-inventory.ts';
import { awsBench } from '../../local/aws/support/aws-bench.ts';
import { draft, greeting } from './sample-flows.ts';
import { all, TestWorkspace } from './test-workspace.ts';

/** Real SDK clients on the laptop's own Connect API. */
const bench = awsBench();
let inventory: Inventory;
let client: ConnectClient;
let lambda: LambdaClient;
let api: FlowsApi;
beforeAll(async () => {
  const center = () => ({ inventory }) as unknown as ContactCenter;
  await bench.serve(createConnect({ ...bench.options, center, onChange: () => {} }).service);
  const { endpoint, region, credentials } = bench.client();
  // The bench has a clock of its own, at which the SDK wonders and tries again.
  const config = { ...clientConfig({ endpoint, region, credentials }), maxAttempts: 1 };
  client = new ConnectClient(config);
  lambda = new LambdaClient(config);
  api = createFlowsApi(client, InstanceId);
});
beforeEach(() => {
  inventory = exampleInventory();
});
afterAll(() => bench.close());

const VIP = `${INSTANCE_ARN}/queue/vip`;

describe('instance', () => {
  it.each([InstanceId, INSTANCE_ARN, 'centre', undefined])('is found by %s', async (wanted) => {
    expect(await findInstance(client, wanted)).toBe(InstanceId);
  });

  it('that is not there is told beside those that are', async () => {
    await expect(findInstance(client, 'other')).rejects.toThrow('There is no instance "other". There are: centre.');
  });
});

describe('names', () => {
  it('are read from every list; a list that is not there leaves its kind unknown', async () => {
    const book = await readNameBook([
      ...connectNames(client, InstanceId),
      numberNames(client, InstanceId, []),
      functionNames(client, lambda, InstanceId),
    ]);

    expect(book.byArn(VIP)).toMatchObject({ kind: 'queue', name: 'vip' });
    expect(book.byId('hours', 'office')).toMatchObject({ kind: 'hours', name: 'office' });
    expect(book.byArn(NUMBER.arn)).toMatchObject({ kind: 'number', name: '+12025550100' });
    expect(book.arnOf('agent', 'east-1')).toBe(inventory.arn('user', 'user-1'));
    expect(book.names('queue')).toEqual(['vip']);
    expect(book.whyUnread('view')).toContain('NotImplementedException');
  });

  it('of functions are their own where their configuration cannot be read', async () => {
    inventory.functionAssociations.add('arn:aws:lambda:us-east-1:123456789012:function:lookup:live');

    const book = await readNameBook([functionNames(client, lambda, InstanceId)]);

    expect(book.arnOf('lambda', 'lookup')).toBe('arn:aws:lambda:us-east-1:123456789012:function:lookup');
  });
});

describe('flows', () => {
  it('are created, described, rewritten and listed', async () => {
    const made = await api.create({
      kind: 'flow',
      name: 'new',
      type: 'CONTACT_FLOW',
      content: JSON.stringify(greeting(VIP)),
      description: 'First',
      status: 'PUBLISHED',
    });
    expect(await api.describe(made)).toMatchObject({ content: JSON.stringify(greeting(VIP)), description: 'First', status: 'PUBLISHED' });

    await api.putContent(made, JSON.stringify(greeting(VIP, 'Other.')), { draft: false });
    await api.putDescription(made, 'Second');

    expect(await api.describe(made)).toMatchObject({ content: JSON.stringify(greeting(VIP, 'Other.')), description: 'Second' });
    expect(await api.list()).toContainEqual(made);
  });

  it('that are saved are not judged, and go live when they are published', async () => {
    const made = await api.create({ kind: 'flow', name: 'draft', type: 'CONTACT_FLOW', content: JSON.stringify(draft()), status: 'SAVED' });
    expect(await api.describe(made)).toMatchObject({ content: JSON.stringify(draft()) });
    expect(await api.list()).toContainEqual({ ...made, status: 'SAVED' });
    expect(inventory.flows.get(made.id)?.published).toBe(false);

    await api.putContent(made, JSON.stringify(greeting(VIP)), { draft: false });
    expect(inventory.flows.get(made.id)).toMatchObject({ published: true, document: greeting(VIP) });
  });

  it('keep what callers get while a draft is saved beside it', async () => {
    const made = await api.create({
      kind: 'flow',
      name: 'live',
      type: 'CONTACT_FLOW',
      content: JSON.stringify(greeting(VIP)),
      status: 'PUBLISHED',
    });

    await api.putContent(made, JSON.stringify(draft()), { draft: true });

    expect(await api.describe(made)).toMatchObject({ content: JSON.stringify(greeting(VIP)) });
    expect(await api.describe({ ...made, status: 'SAVED' })).toMatchObject({ content: JSON.stringify(draft()) });
  });

  it('that the service refuses are refused with each of its problems', async () => {
    const content = JSON.stringify(draft());

    await expect(api.create({ kind: 'flow', name: 'bad', type: 'CONTACT_FLOW', content, status: 'PUBLISHED' })).rejects.toMatchObject({
      code: 'SERVICE_REFUSED',
      problems: expect.arrayContaining([expect.stringContaining('Creating flow:bad: ')]),
    });
    await expect(
      api.create({ kind: 'flow', name: 'entry', type: 'CONTACT_FLOW', content: JSON.stringify(greeting(VIP)), status: 'PUBLISHED' }),
    ).rejects.toThrow('DuplicateResourceException');
  });
});

describe('modules', () => {
  const branch = (name: string) => ({ DisplayName: name, ReferenceName: name, Description: '' });
  const module = {
    Version: '2019-10-30',
    StartAction: 'end',
    Settings: { InputParameters: [], OutputParameters: [], Transitions: [branch('Success'), branch('Error')] },
    Actions: [{ Identifier: 'end', Type: 'EndFlowModuleExecution', Parameters: {}, Transitions: {} }],
  };

  it('are created with their contract, and rewritten', async () => {
    const made = await api.create({
      kind: 'module',
      name: 'part',
      type: 'MODULE',
      content: JSON.stringify(module),
      settings: '{"a":1}',
      status: 'PUBLISHED',
    });
    await api.putSettings(made, '{"b":2}');
    await api.putDescription(made, 'A part');

    expect(await api.describe(made)).toMatchObject({
      content: JSON.stringify(module),
      settings: '{"b":2}',
      description: 'A part',
      status: 'PUBLISHED',
    });
    expect(await api.list()).toContainEqual(made);
  });

  it('that the service refuses are refused with its problems', async () => {
    await expect(
      api.create({ kind: 'module', name: 'bad', type: 'MODULE', content: JSON.stringify(draft()), status: 'PUBLISHED' }),
    ).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
  });
});

it('flows made in the instance come back deeply equal from pull and push over the wire', async () => {
  const project = new TestWorkspace();
  const open = async () => ({
    ...project.open(),
    instanceId: InstanceId,
    api,
    names: { ...project.open().names, book: await readNameBook(connectNames(client, InstanceId)) },
  });
  const published = { ...greeting('vip', 'Hello ${queue:vip}.'), Metadata: { snapToGrid: false, name: 'Another name' } };
  await api.create({ kind: 'flow', name: 'main', type: 'CONTACT_FLOW', content: JSON.stringify(published), status: 'PUBLISHED' });
  await api.create({ kind: 'flow', name: 'unfinished', type: 'CUSTOMER_QUEUE', content: JSON.stringify(draft()), status: 'SAVED' });
  const wanted = ({ name }: { name: string }) => ['main', 'unfinished'].includes(name);

  await pullFlows(await open(), { wanted });
  expect(project.text('flows/main.json')).toContain('"QueueId": "${queue:vip}"');
  inventory = exampleInventory();
  const { problems } = await pushFlows(await open(), { wanted: all, draft: true });

  expect(problems).toEqual([]);
  const documents = new Map<string, unknown>();
  for (const flow of (await api.list()).filter(wanted))
    documents.set(`${flow.name} ${flow.status}`, JSON.parse((await api.describe(flow)).content));
  expect(documents).toEqual(
    new Map<string, unknown>([
      ['main PUBLISHED', published],
      ['unfinished SAVED', draft()],
    ]),
  );
  project.remove();
});
