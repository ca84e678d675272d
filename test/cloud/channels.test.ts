import { resources, synthesize, type Templates } from './support/synthesize.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await synthesize();
});

test('numbers are tied to their flows last, after the settings are loaded and one after another', () => {
  const ties = [...resources(templates.Channels, 'Custom::TrunklineNumberFlow')];
  const [settingsId] = [...resources(templates.Channels, 'Custom::TrunklineSettings').keys()];

  expect(ties.map(([, tie]) => tie.DependsOn)).toEqual([[settingsId], [ties[0]?.[0]]]);
  for (const [, { Properties }] of ties) {
    expect(Properties.ContactFlowArn).toMatchObject({ 'Fn::GetStackOutput': { StackName: 'Trunkline-Flows' } });
    expect(Properties.PhoneNumberArn).toMatchObject({ 'Fn::GetStackOutput': { StackName: 'Trunkline-Instance' } });
    expect(Properties.InstanceArn).toMatchObject({ 'Fn::GetStackOutput': { StackName: 'Trunkline-Instance' } });
  }
});

test('the settings know the ARN of every queue, agent, prompt and flow by name', () => {
  const [settings] = resources(templates.Channels, 'Custom::TrunklineSettings').values();

  const arns = settings?.Properties.Arns as Record<string, Record<string, unknown>>;
  expect(Object.keys(arns)).toEqual(['queues', 'agents', 'prompts', 'flows']);
  expect(Object.keys(arns.queues ?? {})).toContain('sales-east');
  expect(Object.keys(arns.agents ?? {})).toContain('vip-1');
  expect(Object.keys(arns.prompts ?? {})).toContain('bamboo');
  expect(Object.keys(arns.flows ?? {})).toEqual(expect.arrayContaining(['main-entry', 'outbound-whisper']));
  for (const arn of Object.values(arns).flatMap((map) => Object.values(map))) expect(arn).toHaveProperty('Fn::GetStackOutput');
});

test('a pending number is neither claimed nor tied, and shows on no outbound call', async () => {
  const { Instance, Channels, Routing } = await synthesize((project) =>
    project.edit('center.yaml', (text) => text.replace('description: Order hotline }', 'description: Order hotline, pending: true }')),
  );

  expect([...resources(Instance, 'AWS::Connect::PhoneNumber').keys()]).toEqual(['NumberServiceLine']);
  expect(resources(Channels, 'Custom::TrunklineNumberFlow').size).toBe(1);
  const overseas = [...resources(Routing, 'AWS::Connect::Queue').values()].find(({ Properties }) => Properties.Name === 'overseas');
  expect(overseas?.Properties.OutboundCallerConfig).not.toHaveProperty('OutboundCallerIdNumberArn');
});

test('a number that is owned already is used as it is', async () => {
  const arn = 'arn:aws:connect:us-east-1:111122223333:phone-number/0f1e2d3c-0000-4000-8000-000000000001';
  const { Instance, Channels } = await synthesize((project) =>
    project.edit('center.yaml', (text) =>
      text.replace('claim: { country: GB, type: DID }, flow: order-entry', `arn: "${arn}", flow: order-entry`),
    ),
  );

  expect([...resources(Instance, 'AWS::Connect::PhoneNumber').keys()]).toEqual(['NumberServiceLine']);
  const numbers = [...resources(Channels, 'Custom::TrunklineNumberFlow').values()].map(({ Properties }) => Properties.PhoneNumberArn);
  expect(numbers).toContain(arn);
});
