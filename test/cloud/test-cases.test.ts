import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CenterProblems } from '../../lib/cloud/center-problems.ts';
import { parseTestCase } from '../../lib/flow-language/testing-language/parse-test-case.ts';
import { resources, synthesize, type Templates } from './support/synthesize.ts';

const FOLDER = path.resolve(__dirname, '../../contact-flows/tests');

let templates: Templates;
beforeAll(async () => {
  templates = await synthesize();
});

const testCases = () => [...resources(templates.Flows, 'AWS::Connect::TestCase').values()].map(({ Properties }) => Properties);

/** A text with every token written as `<token>`. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'object' && content !== null && 'Fn::Join' in content) {
    const parts = (content as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1];
    return parts.map((part) => (typeof part === 'string' ? part : '<token>')).join('');
  }
  return '<token>';
}

interface TestDocument {
  Metadata: { name: string; entryPoint: { VoiceCallEntryPointParameters: { FlowId: string; SourcePhoneNumber: string } } };
  Observations: { Identifier: string }[];
}
const files = readdirSync(FOLDER)
  .filter((file) => file !== 'unwalked.json')
  .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as TestDocument);

test('the files are deployed as published test cases, with ARNs for their names', () => {
  const started = new Set(['main-entry', 'order-entry', 'main-menu', 'extension-dial', 'route-to-queue', 'survey']);
  const inbound = files.filter(({ Metadata }) =>
    started.has(Metadata.entryPoint.VoiceCallEntryPointParameters.FlowId.replace(/^\$\{flow:(.*)\}$/, '$1')),
  );
  expect(inbound.length).toBeGreaterThan(40);
  expect(
    testCases()
      .map(({ Name }) => Name)
      .sort(),
  ).toEqual(inbound.map(({ Metadata }) => Metadata.name).sort());
  for (const { Name, Content, Status, InitializationData } of testCases()) {
    const content = textOf(Content);
    expect(content).not.toMatch(/\$\{[a-z-]+:/);
    expect(textOf(InitializationData)).not.toMatch(/\$\{[a-z-]+:/);
    expect(Status).toBe('SAVED');
    expect(parseTestCase(content)).toMatchObject({ ok: true, problems: [] });
    const file = inbound.find(({ Metadata }) => Metadata.name === Name);
    expect((JSON.parse(content) as TestDocument).Observations.map(({ Identifier }) => Identifier)).toEqual(
      file?.Observations.map(({ Identifier }) => Identifier),
    );
  }
});

test('test cases are published, and so judged by the service, only on request', async () => {
  const { Flows } = await synthesize(() => {}, { publishTests: 'true' });

  const states = [...resources(Flows, 'AWS::Connect::TestCase').values()].map(({ Properties }) => Properties.Status);
  expect(new Set(states)).toEqual(new Set(['PUBLISHED']));
});

test('the entry point is that of the metadata, with the flow of the same stack', () => {
  const found = testCases().find(({ Name }) => Name === 'entry-vip');
  // Without its numbers: the resource's schema refuses every E.164 number.
  expect(found?.EntryPoint).toEqual({
    Type: 'VOICE_CALL',
    VoiceCallEntryPointParameters: {
      FlowId: { 'Fn::GetAtt': [expect.stringContaining('mainentry'), 'ContactFlowArn'] },
    },
  });
});

test('tests that name agents stay out of a deployment that creates no users', async () => {
  const { Flows } = await synthesize((project) => project.edit('center.yaml', (text) => text.replace('create: true', 'create: false')));
  const names = [...resources(Flows, 'AWS::Connect::TestCase').values()].map(({ Properties }) => Properties.Name);
  expect(names).toContain('extension-group');
  expect(names).not.toContain('extension-agent');
});

test('texts with quotation marks stay JSON within JSON', async () => {
  const { Flows } = await synthesize((project) => {
    project.edit('center.yaml', (text) => text.replace('zh-CN: 感谢您的来电，再见。', `zh-CN: '"再见"'`));
    project.edit('contact-flows/tests/survey-without-agent.json', (text) =>
      text.replace(
        '"{\\"Attributes\\": {\\"language\\": \\"zh-CN\\"}}"',
        '"{\\"Attributes\\": {\\"words\\": \\"${message:goodbye.zh-CN}\\"}}"',
      ),
    );
  });
  const found = [...resources(Flows, 'AWS::Connect::TestCase').values()].find(
    ({ Properties }) => Properties.Name === 'survey-without-agent',
  );
  expect(JSON.parse(textOf(found?.Properties.InitializationData))).toEqual({ Attributes: { words: '"再见"' } });
});

test('a test that is not one, a name that leads nowhere and a name taken twice stop the synthesis', async () => {
  const broken = synthesize((project) => {
    project.edit('contact-flows/tests/entry-closed.json', (text) => text.replace('"TestInitiated"', '"TestInitialized"'));
    project.edit('contact-flows/tests/entry-vip.json', (text) => text.replace('${queue:vip}', '${queue:vips}'));
    project.edit('contact-flows/tests/menu-silence.json', (text) => text.replace('"menu-silence"', '"menu-accounts"'));
  });
  await expect(broken).rejects.toBeInstanceOf(CenterProblems);
  await expect(broken).rejects.toThrow(/entry-closed\.json.*Write TestInitiated/);
  await expect(broken).rejects.toThrow(/entry-vip\.json.*There is no queue "vips".*\$\{queue:vip\}/);
  await expect(broken).rejects.toThrow(/menu-silence\.json: has the name "menu-accounts"/);
});
