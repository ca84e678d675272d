import {
  AssociatePhoneNumberContactFlowCommand,
  ConnectClient,
  CreateQueueCommand,
  DescribeContactCommand,
  DescribeContactFlowCommand,
  DescribeHoursOfOperationCommand,
  DescribeInstanceCommand,
  DescribePhoneNumberCommand,
  DescribeQueueCommand,
  DescribeRoutingProfileCommand,
  DescribeUserCommand,
  DisassociatePhoneNumberContactFlowCommand,
  GetContactAttributesCommand,
  GetContactMetricsCommand,
  ListContactFlowsCommand,
  ListPhoneNumbersV2Command,
  ListQueuesCommand,
  ListUsersCommand,
  paginateListContactFlows,
  StopContactCommand,
  UpdateContactAttributesCommand,
} from '@aws-sdk/client-connect';
import { CenterError } from '../../../../lib/emulator/center-error.ts';
import type { ContactCenter } from '../../../../lib/emulator/contact-center.ts';
import type { ConnectChange } from '../../../../lib/local/aws/connect/connect.ts';
import { createConnect } from '../../../../lib/local/aws/connect/create-connect.ts';
import { awsBench } from '../support/aws-bench.ts';
import { CONTACT, exampleInventory, INSTANCE_ARN, InstanceId, NUMBER } from './support/example-inventory.ts';

const things = exampleInventory();
const attributes: Record<string, string> = { language: 'zh-CN' };
const stopped: string[] = [];
let figures: { position: number; estimatedWaitSeconds?: number } | undefined;
const center = {
  inventory: things,
  contact: (id: string) =>
    id === CONTACT
      ? {
          Id: CONTACT,
          Channel: 'VOICE',
          InitiationTimestamp: 1_700_000_000.5,
          Attributes: attributes,
          CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+8613800138000' },
        }
      : undefined,
  setContactAttributes: (_id: string, values: Record<string, string>) => {
    if (JSON.stringify(values).length > 100) throw new CenterError('ATTRIBUTES_TOO_LARGE', 'The attributes exceed 32 KB.');
    Object.assign(attributes, values);
  },
  stopContact: (id: string) => stopped.push(id),
  queueFigures: () => figures,
} as unknown as ContactCenter;

const bench = awsBench();
const changes: ConnectChange[] = [];
let client: ConnectClient;
beforeAll(async () => {
  await bench.serve(createConnect({ ...bench.options, center: () => center, onChange: (change) => changes.push(change) }).service);
  client = new ConnectClient(bench.client());
});
afterAll(() => bench.close());

describe('numbers', () => {
  it('start the flow they are tied to, by id or ARN; the change is told so that it can be kept', async () => {
    await client.send(
      new AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId: NUMBER.arn, ContactFlowId: things.arn('flow', 'entry') }),
    );
    expect(things.phoneNumber(NUMBER.address)?.flowId).toBe('entry');
    await client.send(new DisassociatePhoneNumberContactFlowCommand({ InstanceId: INSTANCE_ARN, PhoneNumberId: NUMBER.id }));
    expect(things.phoneNumber(NUMBER.address)?.flowId).toBeUndefined();
    expect(changes).toEqual([
      { type: 'number-associated', phoneNumberId: NUMBER.id, contactFlowId: 'entry' },
      { type: 'number-disassociated', phoneNumberId: NUMBER.id },
    ]);
    await expect(
      client.send(new DisassociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId: NUMBER.id })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('cannot start what is no inbound flow, nor what does not exist', async () => {
    const associate = (ContactFlowId: string, instance = InstanceId) =>
      client.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId: instance, PhoneNumberId: NUMBER.id, ContactFlowId }));
    await expect(associate(things.defaultFlows.CustomerQueue)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(associate('nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(associate('entry', '99999999-0000-4000-8000-000000000000')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('are listed and described', async () => {
    const { ListPhoneNumbersSummaryList } = await client.send(new ListPhoneNumbersV2Command({ InstanceId, PhoneNumberTypes: ['DID'] }));
    expect(ListPhoneNumbersSummaryList).toMatchObject([{ PhoneNumber: NUMBER.address, TargetArn: INSTANCE_ARN }]);
    expect((await client.send(new ListPhoneNumbersV2Command({ PhoneNumberPrefix: '+86' }))).ListPhoneNumbersSummaryList).toEqual([]);
    const { ClaimedPhoneNumberSummary } = await client.send(new DescribePhoneNumberCommand({ PhoneNumberId: NUMBER.id }));
    expect(ClaimedPhoneNumberSummary).toMatchObject({ PhoneNumberArn: NUMBER.arn, PhoneNumberCountryCode: 'US' });
  });
});

describe('contacts', () => {
  const metrics = (ContactId = CONTACT) =>
    client.send(
      new GetContactMetricsCommand({ InstanceId, ContactId, Metrics: [{ Name: 'POSITION_IN_QUEUE' }, { Name: 'ESTIMATED_WAIT_TIME' }] }),
    );

  it('are described, with times as dates', async () => {
    const { Contact } = await client.send(new DescribeContactCommand({ InstanceId, ContactId: CONTACT }));
    expect(Contact).toMatchObject({
      Id: CONTACT,
      Channel: 'VOICE',
      InitiationTimestamp: new Date(1_700_000_000_500),
      CustomerEndpoint: { Address: '+8613800138000' },
    });
    await expect(client.send(new DescribeContactCommand({ InstanceId, ContactId: 'nobody' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('have attributes that can be changed, within the limit', async () => {
    const update = (Attributes: Record<string, string>) =>
      client.send(new UpdateContactAttributesCommand({ InstanceId, InitialContactId: CONTACT, Attributes }));
    await update({ 客户: 'vip', __proto__x: '1' });
    expect((await client.send(new GetContactAttributesCommand({ InstanceId, InitialContactId: CONTACT }))).Attributes).toEqual({
      language: 'zh-CN',
      客户: 'vip',
      __proto__x: '1',
    });
    await expect(update({ big: 'x'.repeat(200) })).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: expect.stringContaining('32 KB'),
    });
  });

  it('tell place and wait, and leave out a figure there is not', async () => {
    figures = { position: 2, estimatedWaitSeconds: 90 };
    expect((await metrics()).MetricResults).toEqual([
      { Name: 'POSITION_IN_QUEUE', Value: { Number: 2 } },
      { Name: 'ESTIMATED_WAIT_TIME', Value: { Number: 90 } },
    ]);
    figures = { position: 1 };
    expect((await metrics()).MetricResults).toEqual([{ Name: 'POSITION_IN_QUEUE', Value: { Number: 1 } }]);
    await expect(metrics('nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('can be stopped while they live', async () => {
    await client.send(new StopContactCommand({ InstanceId, ContactId: CONTACT }));
    expect(stopped).toEqual([CONTACT]);
    await expect(client.send(new StopContactCommand({ InstanceId, ContactId: 'nobody' }))).rejects.toMatchObject({
      name: 'ContactNotFoundException',
    });
  });

  it('are asked of the policy as contacts; metrics ask for the instance too', async () => {
    const contacts = `${INSTANCE_ARN}/contact/*`;
    const some = new ConnectClient(bench.client({ allow: ['connect:*'], on: [contacts] }));
    await some.send(new DescribeContactCommand({ InstanceId, ContactId: CONTACT }));
    const command = new GetContactMetricsCommand({ InstanceId, ContactId: CONTACT, Metrics: [{ Name: 'POSITION_IN_QUEUE' }] });
    await expect(some.send(command)).rejects.toThrow(`connect:GetContactMetrics on resource: ${INSTANCE_ARN} because`);
    const all = new ConnectClient(bench.client({ allow: ['connect:GetContactMetrics'], on: [contacts, INSTANCE_ARN] }));
    await all.send(command);
    await expect(all.send(new StopContactCommand({ InstanceId, ContactId: CONTACT }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe('what the instance owns', () => {
  it('is listed in pages', async () => {
    const names: (string | undefined)[] = [];
    for await (const page of paginateListContactFlows({ client, pageSize: 4 }, { InstanceId }))
      names.push(...(page.ContactFlowSummaryList ?? []).map((flow) => flow.Name));
    expect(names).toEqual(things.flows.list().map((flow) => flow.name));
    const inbound = await client.send(new ListContactFlowsCommand({ InstanceId, ContactFlowTypes: ['CONTACT_FLOW'] }));
    expect(inbound.ContactFlowSummaryList?.map((flow) => flow.Name)).toEqual(['entry']);
    const queues = await client.send(new ListQueuesCommand({ InstanceId, QueueTypes: ['STANDARD'] }));
    expect(queues.QueueSummaryList).toEqual([{ Id: 'vip', Arn: things.arn('queue', 'vip'), Name: 'vip', QueueType: 'STANDARD' }]);
    expect((await client.send(new ListUsersCommand({ InstanceId }))).UserSummaryList).toMatchObject([{ Username: 'east-1' }]);
    await expect(client.send(new ListUsersCommand({ InstanceId, NextToken: 'nonsense' }))).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });

  it('is described', async () => {
    const flow = await client.send(new DescribeContactFlowCommand({ InstanceId, ContactFlowId: 'entry' }));
    expect(JSON.parse(flow.ContactFlow?.Content ?? '')).toMatchObject({ StartAction: 'a' });
    const hours = await client.send(new DescribeHoursOfOperationCommand({ InstanceId, HoursOfOperationId: 'office' }));
    expect(hours.HoursOfOperation?.Config).toEqual([
      { Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 18, Minutes: 30 } },
    ]);
    expect((await client.send(new DescribeQueueCommand({ InstanceId, QueueId: things.arn('queue', 'vip') }))).Queue).toMatchObject({
      Name: 'vip',
      MaxContacts: 9,
    });
    expect((await client.send(new DescribeUserCommand({ InstanceId, UserId: 'user-1' }))).User).toMatchObject({
      IdentityInfo: { FirstName: 'East' },
    });
    expect((await client.send(new DescribeRoutingProfileCommand({ InstanceId, RoutingProfileId: 'east' }))).RoutingProfile).toMatchObject({
      NumberOfAssociatedUsers: 1,
      MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }],
    });
    expect((await client.send(new DescribeInstanceCommand({ InstanceId }))).Instance).toMatchObject({ InstanceAlias: 'centre' });
  });
});

it('names operations that it does not have', async () => {
  const create = new CreateQueueCommand({ InstanceId, Name: 'q', HoursOfOperationId: 'office' });
  await expect(client.send(create)).rejects.toMatchObject({
    name: 'NotImplementedException',
    $metadata: { httpStatusCode: 501 },
    message: expect.stringContaining('connect:CreateQueue'),
  });
});
