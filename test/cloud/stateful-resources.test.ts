import { resources, synthesize, type Templates } from './support/synthesize.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await synthesize();
});

/** Changing one of these lines replaces what cannot be made again: the table, the recordings, the number that customers know. */
const PINNED: Record<keyof Templates, Record<string, string>> = {
  Data: {
    Key: 'AWS::KMS::Key',
    AccessLogBucket: 'AWS::S3::Bucket',
    RecordingsBucket: 'AWS::S3::Bucket',
    ReportsBucket: 'AWS::S3::Bucket',
    CallerTable: 'AWS::DynamoDB::Table',
  },
  Instance: {
    Instance: 'AWS::Connect::Instance',
    NumberServiceLine: 'AWS::Connect::PhoneNumber',
    NumberOrderHotline: 'AWS::Connect::PhoneNumber',
  },
  Routing: {},
  Functions: {},
  Flows: {},
  Channels: {},
};

const STATEFUL = new Set(Object.values(PINNED).flatMap((pinned) => Object.values(pinned)));

test.each(Object.keys(PINNED) as (keyof Templates)[])(
  'the stateful resources of %s keep their logical ids and outlive their stack',
  (stack) => {
    const stateful = [...resources(templates[stack])].filter(([, { Type }]) => STATEFUL.has(Type));

    expect(Object.fromEntries(stateful.map(([id, { Type }]) => [id, Type]))).toEqual(PINNED[stack]);
    for (const [, resource] of stateful) {
      expect(resource.DeletionPolicy).toBe('RetainExceptOnCreate');
      expect(resource.UpdateReplacePolicy).toBe('Retain');
    }
  },
);

test('the create-only properties of the instance and its numbers are what they were', () => {
  const properties = (id: string) => resources(templates.Instance).get(id)?.Properties;

  expect(properties('Instance')).toMatchObject({
    IdentityManagementType: 'CONNECT_MANAGED',
    InstanceAlias: { 'Fn::Join': ['', ['trunkline-', { Ref: 'AWS::AccountId' }]] },
  });
  // The tag with its name is the one property that may change.
  const { Tags: _tags, ...createOnly } = properties('NumberServiceLine') ?? {};
  expect(createOnly).toEqual({
    TargetArn: { 'Fn::GetAtt': ['Instance', 'Arn'] },
    CountryCode: 'US',
    Type: 'DID',
    Description: 'Contact center',
  });
});

test('everything that is kept is encrypted with the key of the center', () => {
  const { Data } = templates;

  for (const id of ['RecordingsBucket', 'ReportsBucket']) {
    expect(resources(Data).get(id)?.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  }
  expect(resources(Data).get('CallerTable')?.Properties).toMatchObject({
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    BillingMode: 'PAY_PER_REQUEST',
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  });
  for (const stream of resources(Data, 'AWS::Kinesis::Stream').values()) {
    expect(stream.Properties).toMatchObject({
      StreamEncryption: { KeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
    });
  }
  expect(resources(Data).get('Key')?.Properties).toMatchObject({ EnableKeyRotation: true });
});

test('every bucket refuses plain HTTP', () => {
  const policies = [...resources(templates.Data, 'AWS::S3::BucketPolicy').values()];

  const denied = policies.filter((policy) => JSON.stringify(policy).includes('"aws:SecureTransport":"false"'));
  expect(denied.map((policy) => policy.Properties.Bucket)).toEqual(
    expect.arrayContaining([{ Ref: 'AccessLogBucket' }, { Ref: 'RecordingsBucket' }, { Ref: 'ReportsBucket' }]),
  );
});

test('no template names an account or a Region', () => {
  for (const template of Object.values(templates)) {
    expect(JSON.stringify(template.toJSON())).not.toMatch(
      /\b\d{12}\b|\b(us|eu|ap|ca|af)-(east|west|south|north|central|northeast|southeast)-\d\b/,
    );
  }
});
