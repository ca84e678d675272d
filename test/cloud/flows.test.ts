import { resources, synthesize, type Templates } from './support/synthesize.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await synthesize();
});

const flows = () =>
  (['Routing', 'Flows'] as const).flatMap((stack) => [
    ...resources(templates[stack], 'AWS::Connect::ContactFlow').values(),
    ...resources(templates[stack], 'AWS::Connect::ContactFlowModule').values(),
  ]);

/** The content with every token written as `<token>`. */
function contentOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const parts = (content as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1];
  return parts.map((part) => (typeof part === 'string' ? part : '<token>')).join('');
}

test('every flow is published as a document in which no name is left', () => {
  expect(flows().length).toBeGreaterThan(9);
  for (const { Properties } of flows()) {
    const content = contentOf(Properties.Content);
    expect(JSON.parse(content)).toMatchObject({ Version: '2019-10-30' });
    expect(content).not.toMatch(/\$\{[a-z-]+:/);
  }
});

test('flows are created after the flows and modules that they name', async () => {
  const flow = (name: string, type: string, text: string) => ({
    Version: '2019-10-30',
    StartAction: 'say',
    Metadata: { name, type },
    Actions: [
      {
        Identifier: 'say',
        Type: 'TransferToFlow',
        Parameters: { ContactFlowId: text },
        Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
      },
      { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  });
  const { Flows } = await synthesize((project) =>
    project.write('contact-flows/flows/aaa-first.json', flow('aaa-first', 'contactFlow', '${flow:main-entry}')),
  );

  const ids = [...resources(Flows).keys()];
  const position = (part: string) => ids.findIndex((id) => id.includes(part));
  expect(position('aaafirst')).toBeGreaterThan(position('mainentry'));
  expect(JSON.stringify(resources(Flows).get(ids[position('aaafirst')] ?? ''))).toContain(
    `"Fn::GetAtt":["${ids[position('mainentry')]}","ContactFlowArn"]`,
  );
});

test('a module is deployed with the contract of its file', async () => {
  const contract = { input: { schema: { type: 'object', properties: { topic: { type: 'string' } } } } };
  const { Flows } = await synthesize((project) =>
    project.edit('contact-flows/modules/set-language.json', (text) => {
      const document = JSON.parse(text) as { Metadata: Record<string, unknown> };
      document.Metadata.contract = contract;
      return JSON.stringify(document);
    }),
  );

  const modules = [...resources(Flows, 'AWS::Connect::ContactFlowModule').values()];
  const settings = new Map(modules.map(({ Properties }) => [Properties.Name, Properties.Settings]));
  expect(JSON.parse(String(settings.get('set-language')))).toEqual(contract);
  expect(settings.get('set-hooks')).toBeUndefined();
});
