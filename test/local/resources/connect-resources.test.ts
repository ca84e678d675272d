import { resourceType } from '../../../lib/local/resources/registry.ts';
import { ResourceError } from '../../../lib/local/resources/resource-error.ts';
import { type FakeCloud, fakeCloudWithInstance, INSTANCE_ARN } from './fake-cloud.ts';

let cloud: FakeCloud;
beforeEach(() => {
  cloud = fakeCloudWithInstance();
});

const create = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
  const found = resourceType(`AWS::Connect::${type}`);
  if (!found) throw new Error(`no ${type}`);
  // The few types that name their instance otherwise leave InstanceArn out by giving it as undefined.
  const given = Object.fromEntries(Object.entries({ InstanceArn: INSTANCE_ARN, ...properties }).filter(([, value]) => value !== undefined));
  return found.create({ stackName: 'S', logicalId, properties: given }, cloud);
};
const problemsOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ResourceError) return error.problems;
    return [(error as Error).message];
  }
  return [];
};

const slot = (day: string, from = 9, till = 18) => ({
  Day: day,
  StartTime: { Hours: from, Minutes: 0 },
  EndTime: { Hours: till, Minutes: '30' },
});
const hours = (more: Record<string, unknown> = {}) =>
  create('HoursOfOperation', 'Hours', { Name: 'office', TimeZone: 'Asia/Shanghai', Config: [slot('MONDAY')], ...more });
const content = (text: string, last = 'DisconnectParticipant') =>
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'hello',
    Actions: [
      {
        Identifier: 'hello',
        Type: 'MessageParticipant',
        Parameters: { Text: text },
        Transitions: { NextAction: 'bye', Errors: [{ NextAction: 'bye', ErrorType: 'NoMatchingError' }], Conditions: [] },
      },
      { Identifier: 'bye', Type: last, Parameters: {}, Transitions: {} },
    ],
  });

test('a centre is built from its resources', async () => {
  const inventory = cloud.connect.of(INSTANCE_ARN);
  const { ref: hoursArn } = await hours({
    HoursOfOperationOverrides: [{ OverrideName: 'holiday', EffectiveFrom: '2026-10-01', EffectiveTill: '2026-10-07', OverrideConfig: [] }],
  });
  const number = await create('PhoneNumber', 'Number', {
    TargetArn: INSTANCE_ARN,
    InstanceArn: undefined,
    Type: 'DID',
    CountryCode: 'US',
    Description: 'Service line',
  });
  const whisper = await create('ContactFlow', 'Whisper', {
    Name: 'whisper',
    Type: 'OUTBOUND_WHISPER',
    Content: content('hello', 'EndFlowExecution'),
  });
  const { ref: queueArn } = await create('Queue', 'Queue', {
    Name: 'support',
    HoursOfOperationArn: hoursArn,
    MaxContacts: '5',
    OutboundCallerConfig: { OutboundCallerIdNumberArn: number.ref, OutboundFlowArn: whisper.ref, OutboundCallerIdName: 'Desk' },
  });
  const { ref: profileArn } = await create('RoutingProfile', 'Profile', {
    Name: 'service',
    Description: 'all',
    DefaultOutboundQueueArn: queueArn,
    MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }],
    QueueConfigs: [{ Delay: 15, Priority: 2, QueueReference: { Channel: 'VOICE', QueueArn: queueArn } }],
  });
  const { ref: securityArn } = await create('SecurityProfile', 'Security', {
    SecurityProfileName: 'agent',
    Permissions: ['BasicAgentAccess'],
  });
  await create('User', 'User', {
    Username: 'support-1',
    RoutingProfileArn: profileArn,
    SecurityProfileArns: [securityArn],
    Password: 'Generated1',
    IdentityInfo: { FirstName: 'Support', LastName: 'One' },
    AfterContactWorkConfigs: [{ Channel: 'VOICE', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 } }],
  });
  await create('AgentStatus', 'Lunch', { Name: 'Lunch', State: 'ENABLED' });

  const queue = inventory.queues.byName('support');
  expect(queue).toMatchObject({
    arn: queueArn,
    maxContacts: 5,
    hoursOfOperationId: inventory.hours.byName('office')?.id,
    outboundCaller: { name: 'Desk' },
  });
  expect(inventory.hours.byName('office')).toMatchObject({
    config: [{ day: 'MONDAY', start: { hours: 9, minutes: 0 }, end: { hours: 18, minutes: 30 } }],
    overrides: [{ effectiveFrom: '2026-10-01', config: [] }],
  });
  expect(inventory.routingProfiles.byName('service')).toMatchObject({
    queues: [{ queueId: queue?.id, channel: 'VOICE', priority: 2, delaySeconds: 15 }],
  });
  expect(inventory.user('support-1')).toMatchObject({ firstName: 'Support', phone: { type: 'SOFT_PHONE', afterContactWorkSeconds: 30 } });
  expect(inventory.statuses.byName('Lunch')).toMatchObject({ type: 'CUSTOM', enabled: true });
  expect(number.attributes.Address).toMatch(/^\+1\d{10}$/);
});

test('ids, ARNs and numbers are the same at the next boot', async () => {
  const first = [
    await hours(),
    await create('PhoneNumber', 'N', { InstanceArn: undefined, TargetArn: INSTANCE_ARN, Type: 'DID', CountryCode: 'GB' }),
  ];
  cloud = fakeCloudWithInstance();
  const second = [
    await hours(),
    await create('PhoneNumber', 'N', { InstanceArn: undefined, TargetArn: INSTANCE_ARN, Type: 'DID', CountryCode: 'GB' }),
  ];
  expect(second).toEqual(first);
});

test('a number keeps the flow that an earlier run tied to it', async () => {
  const first = await create('PhoneNumber', 'N', { InstanceArn: undefined, TargetArn: INSTANCE_ARN, Type: 'DID', CountryCode: 'GB' });
  const id = first.ref.slice(first.ref.lastIndexOf('/') + 1);
  cloud = fakeCloudWithInstance(undefined, new Map([[id, 'flow-1']]));
  await create('PhoneNumber', 'N', { InstanceArn: undefined, TargetArn: INSTANCE_ARN, Type: 'DID', CountryCode: 'GB' });
  expect(cloud.connect.of(INSTANCE_ARN).phoneNumbers.get(id)?.flowId).toBe('flow-1');
});

test('the instance may be named by its id', async () => {
  await create('AgentStatus', 'A', { InstanceArn: INSTANCE_ARN.slice(-36), Name: 'Break', State: 'ENABLED' });
  expect(cloud.connect.of(INSTANCE_ARN).statuses.byName('Break')).toBeDefined();
});

test('flows may invoke only functions that are associated', async () => {
  await create('IntegrationAssociation', 'A', {
    InstanceArn: undefined,
    InstanceId: INSTANCE_ARN,
    IntegrationType: 'LAMBDA_FUNCTION',
    IntegrationArn: 'arn:aws:lambda:x:1:function:f',
  });
  expect([...cloud.connect.of(INSTANCE_ARN).functionAssociations]).toEqual(['arn:aws:lambda:x:1:function:f']);
});

test('contact records and agent events go to the streams of the storage configs', async () => {
  const stream = 'arn:aws:kinesis:ap-southeast-1:123456789012:stream/records';
  await create('InstanceStorageConfig', 'C', {
    ResourceType: 'CONTACT_TRACE_RECORDS',
    StorageType: 'KINESIS_STREAM',
    KinesisStreamConfig: { StreamArn: stream },
  });
  expect(cloud.connect.streams.get('CONTACT_TRACE_RECORDS')).toBe(stream);
});

test('a prompt lasts as long as its file', async () => {
  const samples = 8000;
  const wav = Buffer.alloc(44 + samples);
  wav.write('RIFF', 0);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt32LE(16_000, 28);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  cloud.objects.set('sounds/a.wav', wav);
  await create('Prompt', 'P', { Name: 'bamboo', S3Uri: 's3://sounds/a.wav' });
  expect(cloud.connect.of(INSTANCE_ARN).prompts.byName('bamboo')).toMatchObject({ durationMs: 500, s3Uri: 's3://sounds/a.wav' });
});

test.each<[string, () => Promise<unknown>, RegExp]>([
  ['an unknown property', () => hours({ Zone: 'x' }), /Properties: unknown key "Zone"/],
  ['a missing property', () => create('Queue', 'Q', { Name: 'q' }), /Properties: required key "HoursOfOperationArn" is missing/],
  [
    'a wrong enum value',
    () => create('AgentStatus', 'A', { Name: 'x', State: 'ON' }),
    /Properties.State: must be one of ENABLED, DISABLED/,
  ],
  [
    'a name that is too long',
    () => create('AgentStatus', 'A', { Name: 'x'.repeat(128), State: 'ENABLED' }),
    /Properties.Name: must have at most 127 characters/,
  ],
  ['a time zone that is none', () => hours({ TimeZone: 'Mars/Base' }), /Properties.TimeZone: must be a time zone/],
  ['hours out of range', () => hours({ Config: [slot('MONDAY', 9, 24)] }), /Properties.Config.0.EndTime.Hours: must be at most 23/],
  [
    'a recurring override',
    () =>
      hours({
        HoursOfOperationOverrides: [
          { OverrideName: 'x', EffectiveFrom: '2026-01-01', EffectiveTill: '2026-01-02', OverrideConfig: [], RecurrenceConfig: {} },
        ],
      }),
    /recurring overrides are not emulated/,
  ],
  [
    'hours that are not there',
    () => create('Queue', 'Q', { Name: 'q', HoursOfOperationArn: 'arn:x' }),
    /HoursOfOperationArn: "arn:x" does not exist in this instance/,
  ],
  [
    'another instance',
    () => create('Queue', 'Q', { InstanceArn: 'arn:other', Name: 'q', HoursOfOperationArn: 'x' }),
    /instance "arn:other" does not exist; there is arn:aws:connect/,
  ],
  [
    'a weak password',
    () => create('User', 'U', { Username: 'u', RoutingProfileArn: 'x', SecurityProfileArns: ['y'], Password: 'weak' }),
    /Properties.Password: must be 8 to 64 characters/,
  ],
  [
    'a flow that is no JSON',
    () => create('ContactFlow', 'F', { Name: 'f', Type: 'CONTACT_FLOW', Content: '{' }),
    /Properties.Content: .*not JSON/,
  ],
  [
    'a prompt without its file',
    () => create('Prompt', 'P', { Name: 'p', S3Uri: 's3://sounds/none.wav' }),
    /there is no object s3:\/\/sounds\/none.wav/,
  ],
  [
    'a number of no country',
    () => create('PhoneNumber', 'N', { InstanceArn: undefined, TargetArn: INSTANCE_ARN, Type: 'DID', CountryCode: 'XX' }),
    /"XX" is no country/,
  ],
  [
    'an imported number',
    () => create('PhoneNumber', 'N', { InstanceArn: undefined, TargetArn: INSTANCE_ARN, SourcePhoneNumberArn: 'arn:x' }),
    /importing an End User Messaging number is not emulated/,
  ],
  [
    'recordings to a bucket that is not there',
    () =>
      create('InstanceStorageConfig', 'C', {
        ResourceType: 'CALL_RECORDINGS',
        StorageType: 'S3',
        S3Config: { BucketName: 'none', BucketPrefix: 'p' },
      }),
    /bucket "none" does not exist/,
  ],
  [
    'a second instance',
    () =>
      create('Instance', 'I', {
        InstanceArn: undefined,
        IdentityManagementType: 'SAML',
        InstanceAlias: 'two',
        Attributes: { InboundCalls: true, OutboundCalls: false },
      }),
    /a second instance \("two"\)/,
  ],
])('refused: %s', async (_name, work, message) => {
  expect((await problemsOf(work())).join('\n')).toMatch(message);
});

test('all faults of a resource are told at once', async () => {
  const problems = await problemsOf(create('Queue', 'Q', { Nme: 'q', MaxContacts: 'many' }));
  expect(problems).toHaveLength(4);
});
