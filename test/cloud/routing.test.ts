import { type Resource, resources, synthesize, type Templates } from './support/synthesize.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await synthesize();
});

const named = (type: string, name: string): Resource | undefined =>
  [...resources(templates.Routing, type).values()].find(({ Properties }) => [Properties.Name, Properties.Username].includes(name));

test('holidays close the hours, make-up days open them', () => {
  const overrides = named('AWS::Connect::HoursOfOperation', 'office')?.Properties.HoursOfOperationOverrides;

  expect(overrides).toEqual(
    expect.arrayContaining([
      { OverrideName: '2026 National Day', EffectiveFrom: '2026-10-01', EffectiveTill: '2026-10-07', OverrideConfig: [] },
      {
        OverrideName: '2026 National Day make-up',
        EffectiveFrom: '2026-10-10',
        EffectiveTill: '2026-10-10',
        OverrideConfig: [{ Day: 'SATURDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 18, Minutes: 0 } }],
      },
    ]),
  );
});

test('a queue has its hours, its capacity, its caller id and the outbound whisper', () => {
  const outboundWhisper = [...resources(templates.Routing, 'AWS::Connect::ContactFlow')].find(
    ([, { Properties }]) => Properties.Type === 'OUTBOUND_WHISPER',
  );

  expect(named('AWS::Connect::Queue', 'sales-east')?.Properties).toMatchObject({
    HoursOfOperationArn: { 'Fn::GetAtt': [expect.stringContaining('Hoursoffice'), 'HoursOfOperationArn'] },
    MaxContacts: 50,
    OutboundCallerConfig: {
      OutboundCallerIdName: '启航贸易',
      OutboundCallerIdNumberArn: { 'Fn::GetStackOutput': { StackName: 'Trunkline-Instance' } },
      OutboundFlowArn: { 'Fn::GetAtt': [outboundWhisper?.[0], 'ContactFlowArn'] },
    },
  });
});

test('agents sign in with a password that the template does not hold', () => {
  const agent = named('AWS::Connect::User', 'east-1');

  expect(agent?.Properties).toMatchObject({ Username: 'east-1', IdentityInfo: { FirstName: 'East', LastName: 'One' } });
  expect(JSON.stringify(agent?.Properties.Password)).toMatch(/\{\{resolve:secretsmanager:.*:SecretString:password::\}\}/);
  expect(resources(templates.Routing, 'AWS::SecretsManager::Secret').size).toBe(resources(templates.Routing, 'AWS::Connect::User').size);
});

test('without created users there are neither users nor passwords', async () => {
  const { Routing } = await synthesize((project) => project.edit('center.yaml', (text) => text.replace('create: true', 'create: false')));

  expect(resources(Routing, 'AWS::Connect::User').size + resources(Routing, 'AWS::SecretsManager::Secret').size).toBe(0);
});

test('users who sign in by SAML have no password', async () => {
  const { Routing } = await synthesize((project) =>
    project.edit('center.yaml', (text) => text.replace('identity: CONNECT_MANAGED', 'identity: SAML')),
  );

  const users = [...resources(Routing, 'AWS::Connect::User').values()];
  expect(users.filter(({ Properties }) => 'Password' in Properties)).toEqual([]);
  expect(users.length).toBeGreaterThan(0);
  expect(resources(Routing, 'AWS::SecretsManager::Secret').size).toBe(0);
});

test('prompts are published as assets of the deployment', () => {
  expect(named('AWS::Connect::Prompt', 'bamboo')?.Properties.S3Uri).toEqual({
    'Fn::Sub': expect.stringMatching(/^s3:\/\/cdk-\w+-assets-\$\{AWS::AccountId\}-\$\{AWS::Region\}\/[0-9a-f]{64}\.wav$/),
  });
});

test('no more than two resources of a stack ask Connect at once', () => {
  for (const template of Object.values(templates)) {
    const paced = [...resources(template)].filter(
      ([, { Type }]) => Type.startsWith('AWS::Connect::') && !/Instance$|StorageConfig$|PhoneNumber$/.test(Type),
    );
    const ids = new Set(paced.map(([id]) => id));
    const free = paced.filter(([, { DependsOn }]) => !(DependsOn ?? []).some((id) => ids.has(id)));
    expect(free.length).toBeLessThanOrEqual(2);
  }
});
