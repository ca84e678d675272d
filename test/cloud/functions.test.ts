import { type Resource, resources, synthesize, type Templates } from './support/synthesize.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await synthesize();
});

const FLOW_FUNCTIONS = ['agent-routing', 'area-routing', 'blacklist-check', 'customer-lookup', 'queue-position', 'survey-save'];

const nameOf = (resource: Resource | undefined) =>
  (resource?.Properties.Environment as { Variables: Record<string, string> } | undefined)?.Variables.POWERTOOLS_SERVICE_NAME ?? '';

/** Function name → logical id. */
function functionIds(): Map<string, string> {
  return new Map([...resources(templates.Functions, 'AWS::Lambda::Function')].map(([id, resource]) => [nameOf(resource), id]));
}

const arnOf = (id: string | undefined) => ({ 'Fn::GetAtt': [id, 'Arn'] });

test.each(FLOW_FUNCTIONS)('flows of this instance, and nobody else, may call %s', (name) => {
  const id = functionIds().get(name);
  const permissions = [...resources(templates.Functions, 'AWS::Lambda::Permission').values()].filter(
    (permission) => JSON.stringify(permission.Properties.FunctionName) === JSON.stringify(arnOf(id)),
  );

  expect(permissions).toHaveLength(1);
  expect(permissions[0]?.Properties).toMatchObject({
    Action: 'lambda:InvokeFunction',
    Principal: 'connect.amazonaws.com',
    SourceAccount: { Ref: 'AWS::AccountId' },
    SourceArn: { 'Fn::GetStackOutput': { StackName: 'Trunkline-Instance', OutputName: expect.stringContaining('InstanceArn') } },
  });
});

test('exactly the functions for flows are associated with the instance', () => {
  const associated = [...resources(templates.Functions, 'AWS::Connect::IntegrationAssociation').values()];

  expect(associated.map(({ Properties }) => Properties.IntegrationArn)).toEqual(
    FLOW_FUNCTIONS.map((name) => arnOf(functionIds().get(name))),
  );
  for (const { Properties } of associated) {
    expect(Properties).toMatchObject({
      IntegrationType: 'LAMBDA_FUNCTION',
      InstanceId: { 'Fn::GetStackOutput': { OutputName: expect.stringContaining('InstanceArn') } },
    });
  }
});

test('a folder with a handler is a function for flows without being listed anywhere, and may do nothing but log', async () => {
  const { Functions } = await synthesize((project) =>
    project.write('lambdas/weather/handler.ts', 'export const handler = async () => ({});'),
  );

  const policies = [...resources(Functions, 'AWS::IAM::Policy')].filter(([id]) => id.startsWith('WeatherRole'));
  expect(policies.map(([, { Properties }]) => actionsOf(Properties))).toEqual([['logs:CreateLogStream', 'logs:PutLogEvents']]);
  expect([...resources(Functions, 'AWS::Connect::IntegrationAssociation').keys()].join()).toContain('WeatherInFlows');
});

test('functions run as they were bundled, within the time that their callers have', () => {
  const timeouts = new Map(
    [...resources(templates.Functions, 'AWS::Lambda::Function').values()].map((resource) => [nameOf(resource), resource]),
  );

  for (const { Properties } of timeouts.values()) {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler', MemorySize: 512 });
    expect(Properties.LoggingConfig).toBeDefined();
  }
  expect(Object.fromEntries([...timeouts].map(([name, { Properties }]) => [name, Properties.Timeout]))).toEqual({
    ...Object.fromEntries(FLOW_FUNCTIONS.map((name) => [name, 8])),
    'contact-records': 60,
    settings: 120,
    'number-flow': 120,
  });
});

test('a record that cannot be handled is set aside while the rest of its batch lands', () => {
  const [mapping] = resources(templates.Functions, 'AWS::Lambda::EventSourceMapping').values();
  const [queueId] = resources(templates.Functions, 'AWS::SQS::Queue').keys();

  expect(mapping?.Properties).toMatchObject({
    FunctionName: { Ref: functionIds().get('contact-records') },
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 5,
    DestinationConfig: { OnFailure: { Destination: arnOf(queueId) } },
  });
  expect(resources(templates.Functions).get(queueId ?? '')?.Properties).toHaveProperty('KmsMasterKeyId');
});

test('roles allow named actions on named resources', () => {
  const statements = [...resources(templates.Functions, 'AWS::IAM::Policy')].flatMap(([id, { Properties }]) =>
    (Properties.PolicyDocument as { Statement: Statement[] }).Statement.map((statement) => ({ id, ...statement })),
  );

  expect(statements.length).toBeGreaterThan(9);
  for (const { Action, Resource: target } of statements) {
    expect([Action].flat().filter((action) => action.includes('*'))).toEqual([]);
    expect([target].flat()).not.toContain('*');
  }
  for (const { Properties } of resources(templates.Functions, 'AWS::IAM::Role').values())
    expect(Properties).not.toHaveProperty('ManagedPolicyArns');
});

test.each([
  ['customer-lookup', ['dynamodb:Query', 'dynamodb:UpdateItem']],
  ['blacklist-check', ['dynamodb:Query', 'dynamodb:UpdateItem']],
  ['area-routing', ['dynamodb:Query']],
  ['agent-routing', ['dynamodb:Query']],
  ['survey-save', ['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem']],
  ['queue-position', ['connect:GetContactMetrics']],
  ['settings', ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 's3:GetObject']],
  ['number-flow', ['connect:AssociatePhoneNumberContactFlow', 'connect:DisassociatePhoneNumberContactFlow']],
])('%s may do what it needs: %j', (name, actions) => {
  const [, policy] =
    [...resources(templates.Functions, 'AWS::IAM::Policy')].find(([id]) =>
      id.toLowerCase().startsWith(`${name.replaceAll('-', '')}role`),
    ) ?? [];

  expect(actionsOf(policy?.Properties ?? {}).filter((action) => !/^(logs|kms):/.test(action))).toEqual(actions);
});

test('with an HTTP CRM only customer-lookup is told the secret, and may read that one', async () => {
  const { Functions } = await synthesize((project) =>
    project.edit('center.yaml', (text) =>
      text.replace(
        / {2}kind: table.*\n/,
        '  kind: http\n  url: https://crm.example.com/callers/{number}\n  secret: crm-key\n  timeoutMs: 1500\n',
      ),
    ),
  );

  const told = [...resources(Functions, 'AWS::Lambda::Function').values()].filter((resource) =>
    JSON.stringify(resource).includes('CRM_SECRET_ARN'),
  );
  expect(told.map(nameOf)).toEqual(['customer-lookup']);
  const readers = [...resources(Functions, 'AWS::IAM::Policy').values()].filter(({ Properties }) =>
    actionsOf(Properties).includes('secretsmanager:GetSecretValue'),
  );
  expect(readers).toHaveLength(1);
  expect(JSON.stringify(readers)).toContain(':secret:crm-key-??????');
});

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

function actionsOf(properties: Record<string, unknown>): string[] {
  const document = properties.PolicyDocument as { Statement: Statement[] } | undefined;
  return (document?.Statement ?? []).flatMap(({ Action }) => Action);
}
