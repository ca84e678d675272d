import { resourceType } from '../../../lib/local/resources/registry.ts';
import { fakeCloudWithInstance, INSTANCE_ARN } from './fake-cloud.ts';

const observation = { Identifier: 'begins', Event: { Identifier: 'e', Type: 'TestInitiated', Actor: 'System', Properties: {} } };
const content = (type = 'TestInitiated') =>
  JSON.stringify({ Version: '2019-10-30', Observations: [{ ...observation, Event: { ...observation.Event, Type: type } }] });

const create = async (properties: Record<string, unknown>) =>
  resourceType('AWS::Connect::TestCase')?.create(
    { stackName: 'S', logicalId: 'Test', properties: { InstanceArn: INSTANCE_ARN, Name: 'test', ...properties } },
    fakeCloudWithInstance(),
  );

test('a published test case is checked and has an ARN', async () => {
  const made = await create({
    Content: content(),
    Status: 'PUBLISHED',
    EntryPoint: { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { FlowId: 'f' } },
    InitializationData: '{"Attributes":{"language":"zh-CN"}}',
  });
  expect(made?.attributes.TestCaseArn).toMatch(new RegExp(`^${INSTANCE_ARN}/test-case/[0-9a-f-]{36}$`));
});

test('content that the service refuses is refused, unless it is only saved', async () => {
  await expect(create({ Content: content('TestBegun') })).rejects.toThrow(/Observations\[0\]\.Event\.Type.*TestInitiated/);
  await expect(create({ Content: content(), EntryPoint: { Type: 'VOICE' } })).rejects.toThrow(/EntryPoint\.Type/);
  await expect(create({ Content: content('TestBegun'), Status: 'SAVED' })).resolves.toBeDefined();
});
