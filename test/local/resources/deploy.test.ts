import { createAnswers } from '../../../lib/local/custom-resources/answers.ts';
import type { InvocationResult } from '../../../lib/local/functions/function-host.ts';
import { LocalError } from '../../../lib/local/local-error.ts';
import { type FakeCloud, fakeCloud } from './fake-cloud.ts';
import { assemblyOf, deploy, newStateFile } from './fake-deployment.ts';

const OK: InvocationResult = { kind: 'ok', payload: null, durationMs: 1 };
const ROLE = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  },
};
const FUNCTION = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    Runtime: 'nodejs20.x',
    Handler: 'index.handler',
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Code: { ZipFile: 'exports.handler = async () => 1' },
  },
};
const custom = (properties: Record<string, unknown> = {}) => ({
  Type: 'Custom::Thing',
  Properties: { ServiceToken: { 'Fn::GetAtt': ['Function', 'Arn'] }, ...properties },
});
const withCustom = (properties?: Record<string, unknown>) =>
  assemblyOf({ S: { Resources: { Role: ROLE, Function: FUNCTION, Thing: custom(properties) } } });

/** A cloud whose functions answer to their ResponseURL. */
const answering = (answer: (event: Record<string, unknown>) => Record<string, unknown>) => {
  const answers = createAnswers();
  const cloud = fakeCloud((_arn, event) => {
    answers.deliver(String(event.ResponseURL).split('/').pop() ?? '', JSON.stringify(answer(event)));
    return OK;
  });
  return { answers, cloud };
};
const success = (event: Record<string, unknown>) => ({
  Status: 'SUCCESS',
  PhysicalResourceId: event.PhysicalResourceId ?? 'thing-1',
  Data: { Name: 'x' },
});
const failure = async (work: Promise<unknown>): Promise<LocalError> => {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof LocalError) return error;
  throw error ?? new Error('it did not fail');
};
const requests = (cloud: FakeCloud): unknown[] => cloud.invocations.map(({ event }) => event.RequestType);

test('values pass from resource to resource and from stack to stack', async () => {
  const cloud = fakeCloud();
  const assembly = assemblyOf({
    Data: {
      Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
      Outputs: { Name: { Value: { Ref: 'Bucket' }, Export: { Name: 'the-bucket' } } },
    },
    Use: {
      Resources: {
        One: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/one', Type: 'String', Value: { 'Fn::ImportValue': 'the-bucket' } } },
        Two: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Name: '/two', Type: 'String', Value: { 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'Name' } } },
        },
        Three: {
          Type: 'AWS::SSM::Parameter',
          DependsOn: 'Two',
          Properties: { Name: '/three', Type: 'String', Value: '<{{resolve:ssm:/two}}>' },
        },
      },
    },
  });
  await deploy(assembly, cloud);
  const [bucket] = [...cloud.buckets];
  expect((await cloud.ssm.get('/one'))?.value).toBe(bucket);
  expect((await cloud.ssm.get('/three'))?.value).toBe(`<${bucket}>`);
});

test('failures of all resources are told at once, dependents are not tried', async () => {
  const cloud = fakeCloud();
  const assembly = assemblyOf({
    S: {
      Resources: {
        A: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
        B: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'no', TargetKeyId: 'k' } },
        C: { Type: 'AWS::SSM::Parameter', DependsOn: 'A', Properties: { Name: '/c', Type: 'String', Value: 'c' } },
      },
    },
  });
  const error = await failure(deploy(assembly, cloud));
  expect(error.code).toBe('RESOURCE_FAILED');
  expect(error.problems).toHaveLength(2);
  expect(error.problems.join('\n')).toContain('stack S, A (AWS::SQS::Queue): Properties.FifoQueue: FIFO queues are not emulated');
  expect(await cloud.ssm.get('/c')).toBeUndefined();
});

test('a type that is not emulated is listed and its references go on; strict refuses it', async () => {
  const assembly = assemblyOf({
    S: {
      Resources: {
        Topic: { Type: 'AWS::SNS::Topic' },
        P: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/p', Type: 'String', Value: { 'Fn::GetAtt': ['Topic', 'TopicArn'] } } },
      },
    },
  });
  const { ignored } = await deploy(assembly, fakeCloud());
  expect(ignored).toEqual([{ type: 'AWS::SNS::Topic', logicalId: 'S/Topic' }]);
  const error = await failure(deploy(assembly, fakeCloud(), { strict: true }));
  expect(error.code).toBe('RESOURCE_TYPE_REFUSED');
  expect(error.problems[0]).toContain('stack S, Topic (AWS::SNS::Topic): is not emulated');
});

test('nested stacks are never merely ignored', async () => {
  const error = await failure(deploy(assemblyOf({ S: { Resources: { N: { Type: 'AWS::CloudFormation::Stack' } } } }), fakeCloud()));
  expect(error.problems[0]).toContain('nested stacks are not emulated');
});

test('missing parameters of all stacks are asked for at once', async () => {
  const one = { Parameters: { Alias: { Type: 'String' } }, Resources: { Q: { Type: 'AWS::SQS::Queue' } } };
  const error = await failure(deploy(assemblyOf({ A: one, B: one }), fakeCloud()));
  expect(error.code).toBe('PARAMETERS_MISSING');
  expect(error.problems).toEqual([
    'stack A Parameters.Alias: no value and no default (String)',
    'stack B Parameters.Alias: no value and no default (String)',
    'Give each with --parameter NAME=VALUE (or STACK:NAME=VALUE).',
  ]);
});

test('a custom resource is created once, updated when it changes, deleted when it is gone', async () => {
  const stateFile = newStateFile();
  const run = async (assembly: ReturnType<typeof assemblyOf>) => {
    const { answers, cloud } = answering(success);
    await deploy(assembly, cloud, { stateFile, answers });
    return cloud;
  };
  const first = await run(withCustom({ Size: 3, On: true }));
  expect(first.invocations[0]?.event).toMatchObject({
    RequestType: 'Create',
    LogicalResourceId: 'Thing',
    ResourceType: 'Custom::Thing',
    ResourceProperties: { Size: '3', On: 'true' },
  });
  expect(requests(await run(withCustom({ Size: 3, On: true })))).toEqual([]);
  const changed = await run(withCustom({ Size: 4 }));
  expect(changed.invocations[0]?.event).toMatchObject({
    RequestType: 'Update',
    PhysicalResourceId: 'thing-1',
    ResourceProperties: { Size: '4' },
    OldResourceProperties: { Size: '3', On: 'true' },
  });
  const gone = await run(assemblyOf({ S: { Resources: { Role: ROLE, Function: FUNCTION } } }));
  expect(gone.invocations[0]?.event).toMatchObject({
    RequestType: 'Delete',
    PhysicalResourceId: 'thing-1',
    ResourceProperties: { Size: '4' },
  });
});

test('attributes of a custom resource that did not change are remembered', async () => {
  const stateFile = newStateFile();
  const assembly = assemblyOf({
    S: {
      Resources: { Role: ROLE, Function: FUNCTION, Thing: custom() },
      Outputs: { Name: { Value: { 'Fn::GetAtt': ['Thing', 'Name'] } } },
    },
  });
  for (const _run of [1, 2]) {
    const { answers, cloud } = answering(success);
    const { outputs } = await deploy(assembly, cloud, { stateFile, answers });
    expect(outputs.get('S')?.get('Name')).toBe('x');
  }
});

test('an update that gives a new physical id deletes the old one at the end', async () => {
  const stateFile = newStateFile();
  let count = 0;
  const renaming = (event: Record<string, unknown>) => ({
    Status: 'SUCCESS',
    PhysicalResourceId: event.RequestType === 'Delete' ? event.PhysicalResourceId : `thing-${++count}`,
  });
  for (const size of [1, 2]) {
    const { answers, cloud } = answering(renaming);
    await deploy(withCustom({ Size: size }), cloud, { stateFile, answers });
    if (size === 2)
      expect(cloud.invocations.map(({ event }) => [event.RequestType, event.PhysicalResourceId])).toEqual([
        ['Update', 'thing-1'],
        ['Delete', 'thing-1'],
      ]);
  }
});

test.each<[string, () => InvocationResult | 'answer', Record<string, unknown>, RegExp]>([
  ['answers FAILED', () => 'answer', { Status: 'FAILED', Reason: 'no table' }, /answered FAILED: no table/],
  ['throws', () => ({ kind: 'function-error', errorType: 'Error', errorMessage: 'boom', durationMs: 1 }), {}, /failed: Error: boom/],
  ['answers nonsense', () => 'answer', { Status: 'FINE' }, /its answer is not valid: Status/],
  [
    'answers too much',
    () => 'answer',
    { Status: 'SUCCESS', PhysicalResourceId: 'x', Data: { a: 'x'.repeat(5000) } },
    /CloudFormation takes at most 4096/,
  ],
  ['gives no physical id', () => 'answer', { Status: 'SUCCESS' }, /answered without PhysicalResourceId/],
])('a custom resource whose function %s fails clearly', async (_name, behave, body, message) => {
  const answers = createAnswers();
  const cloud = fakeCloud((_arn, event) => {
    const result = behave();
    if (result !== 'answer') return result;
    answers.deliver(String(event.ResponseURL).split('/').pop() ?? '', JSON.stringify(body));
    return OK;
  });
  const error = await failure(deploy(withCustom(), cloud, { answers }));
  expect(error.problems[0]).toMatch(message);
  expect(error.problems[0]).toContain('stack S, Thing (Custom::Thing)');
});

test('a custom resource that never answers fails when its ServiceTimeout is over', async () => {
  const cloud = fakeCloud(() => new Promise(() => undefined));
  const error = await failure(deploy(withCustom({ ServiceTimeout: '0.05' }), cloud));
  expect(error.problems[0]).toContain('gave no answer within 0.05 s (ServiceTimeout)');
});

test('a custom resource whose function cannot run here is listed', async () => {
  const python = { ...FUNCTION, Properties: { ...FUNCTION.Properties, Runtime: 'python3.13' } };
  const cloud = fakeCloud();
  const { ignored } = await deploy(assemblyOf({ S: { Resources: { Role: ROLE, Function: python, Thing: custom() } } }), cloud);
  expect(ignored).toEqual([{ type: 'Custom::Thing', logicalId: 'S/Thing' }]);
  expect(cloud.notices.join()).toContain('wants python3.13; only Node.js runs here');
});

test('what a template no longer has is removed, unless it is to be retained or lives on under another name', async () => {
  const stateFile = newStateFile();
  const table = (name: string, more: Record<string, unknown> = {}) => ({
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: name,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
    ...more,
  });
  const cloud = fakeCloud();
  await deploy(
    assemblyOf({ S: { Resources: { Gone: table('gone'), Kept: table('kept', { DeletionPolicy: 'Retain' }), Moved: table('moved') } } }),
    cloud,
    { stateFile },
  );
  await deploy(assemblyOf({ S: { Resources: { New: table('moved') } } }), cloud, { stateFile });
  expect([...cloud.tables.keys()]).toEqual(['kept', 'moved']);
});

test('secrets are not kept in the state file', async () => {
  const stateFile = newStateFile();
  const cloud = fakeCloud();
  const { secretArn } = await cloud.secrets.createSecret({ name: 's', secretString: 'hunter2' });
  const assembly = assemblyOf({
    S: {
      Resources: {
        P: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Name: '/p', Type: 'String', Value: `{{resolve:secretsmanager:${secretArn}:SecretString:::}}` },
        },
      },
    },
  });
  const { state } = await deploy(assembly, cloud, { stateFile });
  expect((await cloud.ssm.get('/p'))?.value).toBe('hunter2');
  expect(JSON.stringify(state.list())).not.toContain('hunter2');
});

test('an instance that only a parameter names is taken to exist', async () => {
  const arn = 'arn:aws:connect:eu-west-2:111122223333:instance/12345678-1234-4234-8234-123456789012';
  const cloud = fakeCloud();
  const assembly = assemblyOf({
    S: {
      Parameters: { ConnectInstanceArn: { Type: 'String' } },
      Resources: {
        Lunch: {
          Type: 'AWS::Connect::AgentStatus',
          Properties: { InstanceArn: { Ref: 'ConnectInstanceArn' }, Name: 'Lunch', State: 'ENABLED' },
        },
      },
    },
  });
  await deploy(assembly, cloud, { parameters: { ConnectInstanceArn: arn } });
  expect(cloud.connect.of(arn).statuses.byName('Lunch')?.arn).toContain(`${arn}/agent-state/`);
  expect(cloud.notices.join()).toContain('parameter ConnectInstanceArn names is taken to exist');
});

test('stacks that are not deployed now are left alone', async () => {
  const stateFile = newStateFile();
  const cloud = fakeCloud();
  const bucket = (name: string) => ({ Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: name } } } });
  await deploy(assemblyOf({ Ours: bucket('ours') }), cloud, { stateFile });
  const { state } = await deploy(assemblyOf({ Theirs: bucket('theirs') }), cloud, { stateFile });
  expect([...cloud.buckets]).toEqual(['ours', 'theirs']);
  expect(state.find('Ours', 'B')).toBeDefined();
});
