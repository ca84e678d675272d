import { dataTablesPort } from '../../../lib/emulator/data-tables/data-tables-port.ts';
import { contentOf, versionSuffix } from '../../../lib/emulator/inventory/flow-version.ts';
import { resourceType } from '../../../lib/local/resources/registry.ts';
import { fakeCloud, fakeCloudWithInstance, INSTANCE_ARN } from './fake-cloud.ts';

let cloud: ReturnType<typeof fakeCloudWithInstance>;
beforeEach(() => {
  cloud = fakeCloudWithInstance();
});
const inventory = () => cloud.connect.of(INSTANCE_ARN);

const create = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
  const found = resourceType(`AWS::Connect::${type}`);
  if (!found) throw new Error(`no ${type}`);
  return found.create({ stackName: 'S', logicalId, properties }, cloud);
};

const content = (type: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    Version: '2019-10-30',
    ...more,
    StartAction: 'end',
    Actions: [{ Identifier: 'end', Type: type, Parameters: {}, Transitions: {} }],
  });

describe('versions of flows and modules', () => {
  test('a flow can be named with the version that was made of it', async () => {
    const flow = await create('ContactFlow', 'Flow', {
      InstanceArn: INSTANCE_ARN,
      Name: 'main',
      Type: 'CONTACT_FLOW',
      Content: content('DisconnectParticipant'),
    });
    const first = await create('ContactFlowVersion', 'V1', { ContactFlowId: flow.ref, Description: 'one' });
    const second = await create('ContactFlowVersion', 'V2', { ContactFlowId: flow.ref, Description: 'two' });

    expect([first.ref, second.ref]).toEqual([`${flow.ref}:1`, `${flow.ref}:2`]);
    expect(second.attributes).toEqual({
      ContactFlowVersionARN: second.ref,
      Version: 2,
      FlowContentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const kept = inventory().flows.require(second.ref);
    expect(contentOf(kept, versionSuffix(second.ref))?.document.StartAction).toBe('end');
    expect(contentOf(kept, '3')).toBeUndefined();
  });

  test('an alias of a module points at one of its versions', async () => {
    const { ref: module } = await create('ContactFlowModule', 'Module', {
      InstanceArn: INSTANCE_ARN,
      Name: 'part',
      Content: content('EndFlowModuleExecution', { Settings: { InputParameters: {}, OutputParameters: {}, Transitions: [] } }),
    });
    const version = await create('ContactFlowModuleVersion', 'Version', { ContactFlowModuleId: module });
    const alias = (more: Record<string, unknown>) =>
      create('ContactFlowModuleAlias', 'Alias', { ContactFlowModuleId: module, ContactFlowModuleVersion: 1, Name: 'prod', ...more });
    const { ref, attributes } = await alias({});

    expect(version.attributes).toMatchObject({ ContactFlowModuleVersionARN: `${module}:1`, Version: 1 });
    expect(ref).toBe(`${module}:${attributes.AliasId}`);
    const kept = inventory().modules.require(module);
    expect(contentOf(kept, versionSuffix(ref))?.document.StartAction).toBe('end');
    expect(contentOf(kept, 'prod')).toEqual(contentOf(kept, '1'));
    await expect(alias({ ContactFlowModuleVersion: 2, Name: 'next' })).rejects.toThrow(/"part" has no version 2/);
    await expect(alias({})).rejects.toThrow(/an alias "prod" already/);
  });

  test('what does not exist has no version', async () => {
    await expect(create('ContactFlowVersion', 'V', { ContactFlowId: 'nothing' })).rejects.toThrow(
      /ContactFlowId: "nothing" does not exist/,
    );
    cloud = fakeCloud();
    await expect(create('ContactFlowVersion', 'V', { ContactFlowId: 'nothing' })).rejects.toThrow(/no AWS::Connect::Instance/);
  });
});

test('a view and its versions can be shown', async () => {
  const { ref, attributes } = await create('View', 'View', {
    InstanceArn: INSTANCE_ARN,
    Name: 'card',
    Actions: ['Next', 'Back'],
    Template: { Head: {}, Body: [] },
  });
  const version = await create('ViewVersion', 'Version', { ViewArn: ref, ViewContentSha256: attributes.ViewContentSha256 });

  expect(attributes).toMatchObject({ ViewArn: ref, ViewId: ref.split('/').at(-1) });
  expect([version.ref, version.attributes.Version]).toEqual([`${ref}:1`, 1]);
  expect(inventory().views.get(version.ref)).toMatchObject({ name: 'card', actions: ['Next', 'Back'] });
  await expect(create('ViewVersion', 'Other', { ViewArn: `${ref}0` })).rejects.toThrow(/does not exist/);
});

test('a task template names its flow, and makes no task while it is inactive', async () => {
  const flow = await create('ContactFlow', 'Flow', {
    InstanceArn: INSTANCE_ARN,
    Name: 'tasks',
    Type: 'CONTACT_FLOW',
    Content: content('DisconnectParticipant'),
  });
  const template = (logicalId: string, more: Record<string, unknown>) =>
    create('TaskTemplate', logicalId, { InstanceArn: INSTANCE_ARN, Name: logicalId, ContactFlowArn: flow.ref, ...more });
  const on = await template('On', { Fields: [{ Id: { Name: 'Title' }, Type: 'NAME' }] });
  const off = await template('Off', { Status: 'INACTIVE' });

  expect(inventory().taskTemplates.get(on.ref)).toMatchObject({ name: 'On', flowId: inventory().flows.require(flow.ref).id });
  expect(inventory().taskTemplates.get(off.ref)).toBeUndefined();
  await expect(template('Bare', { Fields: [] })).rejects.toThrow(/field of type NAME/);
  await expect(template('Lost', { ContactFlowArn: 'nowhere' })).rejects.toThrow(/"nowhere" does not exist/);
});

describe('data tables', () => {
  const table = async () => {
    const { attributes } = await create('DataTable', 'Table', {
      InstanceArn: INSTANCE_ARN,
      Name: 'prices',
      TimeZone: 'UTC',
      ValueLockLevel: 'NONE',
      Status: 'PUBLISHED',
    });
    const place = { InstanceArn: INSTANCE_ARN, DataTableArn: attributes.Arn };
    const attribute = async (Name: string, more: Record<string, unknown>) =>
      (await create('DataTableAttribute', Name, { ...place, Name, ...more })).attributes.AttributeId;
    const plan = await attribute('plan', { ValueType: 'TEXT', Primary: true });
    const price = await attribute('price', { ValueType: 'NUMBER' });
    const record = (logicalId: string, key: unknown, value: unknown, more: Record<string, unknown> = {}) =>
      create('DataTableRecord', logicalId, {
        ...place,
        DataTableRecord: {
          PrimaryValues: [{ AttributeId: plan, AttributeValue: key }],
          Values: [{ AttributeId: price, AttributeValue: value }],
          ...more,
        },
      });
    return { arn: String(attributes.Arn), attribute, record };
  };

  test('flows read what the records of the template say', async () => {
    const { arn, record } = await table();
    const made = await record('Gold', 'gold', 30);
    await record('Silver', 'silver', '20');

    expect(made.ref).toBe(`${INSTANCE_ARN}|${arn}|${made.attributes.RecordId}`);
    expect(dataTablesPort(inventory()).evaluate(arn, { plan: 'silver' }, ['price'])).toEqual({ price: 20 });
  });

  test('records that do not fit the table are refused', async () => {
    const { attribute, record } = await table();
    await record('Gold', 'gold', 30);

    await expect(record('Again', 'gold', 31)).rejects.toThrow(/has this record already/);
    await expect(record('Word', 'bronze', 'cheap')).rejects.toThrow(/Values\[0\]: "cheap" is no NUMBER/);
    await expect(record('Keyless', 'x', 1, { PrimaryValues: [] })).rejects.toThrow(/plan has no value/);
    await expect(record('Odd', 'y', 1, { Values: [{ AttributeId: 'constructor', AttributeValue: 1 }] })).rejects.toThrow(/"constructor"/);
    await expect(attribute('price', { ValueType: 'TEXT' })).rejects.toThrow(/an attribute "price" already/);
    await expect(attribute('more', { ValueType: 'TEXT', Primary: true })).rejects.toThrow(/let its records depend/);
  });
});
