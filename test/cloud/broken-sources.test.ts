import { CenterProblems } from '../../lib/cloud/center-problems.ts';
import { readSources } from '../../lib/cloud/sources/read-sources.ts';
import { ProjectFolder } from './support/project-folder.ts';

let project: ProjectFolder;
beforeEach(() => {
  project = new ProjectFolder();
});
afterEach(() => project.dispose());

async function problems(): Promise<readonly string[]> {
  const error = await readSources({ root: project.root }).catch((thrown: unknown) => thrown);
  if (error instanceof CenterProblems) return error.problems;
  throw new Error(`Problems were expected, this came: ${error instanceof Error ? error.stack : 'sources'}`);
}

/** A flow that does one thing and hangs up. */
function flow(metadata: object, action: { Type: string; Parameters: object }, end = 'DisconnectParticipant'): object {
  return {
    Version: '2019-10-30',
    StartAction: 'first',
    Metadata: metadata,
    Actions: [
      { Identifier: 'first', ...action, Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] } },
      { Identifier: 'end', Type: end, Parameters: {}, Transitions: {} },
    ],
  };
}

const say = (text: string) => ({ Type: 'MessageParticipant', Parameters: { Text: text } });
const goTo = (target: string) => ({ Type: 'TransferToFlow', Parameters: { ContactFlowId: target } });

test('problems of definition, flows and functions come all at once', async () => {
  project.edit('center.yaml', (text) => text.replace('flow: main-entry', 'flow: main-entri').replace('music: bamboo', 'music: bambo'));
  project.write('contact-flows/flows/broken.json', '{ "Version": ');
  project.write('contact-flows/flows/unknown.json', flow({ type: 'contactFlow' }, goTo('${flow:main-entri}')));
  project.delete('lambdas/settings');

  const found = await problems();

  expect(found).toEqual(
    expect.arrayContaining([
      'lambdas/settings/handler.ts: is missing. Every center needs the function "settings".',
      'center.yaml: numbers.service-line.flow: There is no flow "main-entri". Did you mean "main-entry"?',
      'center.yaml: queues.sales-east.music: There is no prompt "bambo". Did you mean "bamboo"?',
      'contact-flows/flows/unknown.json: block "first", Actions[0].Parameters.ContactFlowId: There is no flow "main-entri" (${flow:main-entri}). Did you mean ${flow:main-entry}?',
      'contact-flows/flows/broken.json:1:14 is no JSON: Unexpected end of JSON input',
    ]),
  );
});

test('a flow that is no JSON is told once, with line and column, and not by everything that names it', async () => {
  project.edit('contact-flows/flows/main-menu.json', (text) => text.replace('"StartAction"', 'StartAction'));
  project.edit('contact-flows/flows/main-entry.json', (text) => text.slice(0, -20));

  expect(await problems()).toEqual([
    expect.stringMatching(/^contact-flows\/flows\/main-entry\.json:\d+:\d+ is no JSON: /),
    expect.stringMatching(/^contact-flows\/flows\/main-menu\.json:3:3 is no JSON: Expected double-quoted property name/),
  ]);
});

test('a broken definition is told with file, line and column, without the rest', async () => {
  project.edit('center.yaml', (text) =>
    text.replace('hours: office, music: bamboo, extension: "601"', 'hours: offise, music: bamboo, extension: "601"'),
  );

  const found = await problems();

  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^center\.yaml:\d+:\d+ queues\.sales-east\.hours: .*offise.*office/);
});

test('a definition that is not there is told as such', async () => {
  project.delete('center.yaml');

  expect(await problems()).toEqual([expect.stringMatching(/^center\.yaml:1:1 /)]);
});

test.each([
  ['queue', '${queue:suport}', 'There is no queue "suport" (${queue:suport}). Did you mean ${queue:support}?'],
  [
    'lambda',
    '${lambda:customer-lockup}',
    'There is no lambda "customer-lockup" (${lambda:customer-lockup}). Did you mean ${lambda:customer-lookup}?',
  ],
  [
    'custom resource',
    '${lambda:settings}',
    'There is no lambda "settings" (${lambda:settings}). A function is a folder of lambdas with a handler.ts.',
  ],
  [
    'message',
    '${message:nothing-like-it.fr-FR}',
    'There is no message "nothing-like-it.fr-FR" (${message:nothing-like-it.fr-FR}). Messages stand under messages in the definition, as key.language.',
  ],
  [
    'bot',
    '${bot:helper}',
    'There is no bot "helper" (${bot:helper}). A center has no bot; known kinds are queue, hours, number, agent, flow, module, prompt, lambda, message.',
  ],
  ['prototype', '${queue:__proto__}', 'There is no queue "__proto__" (${queue:__proto__}). Add it to the definition.'],
  [
    'ARN',
    'arn:aws:connect:us-east-1:111122223333:instance/a/queue/b',
    'A literal ARN ties the flow to one account and Region. Write a name: ${queue:name}, ${lambda:name} …',
  ],
])('a flow that names what is not there is refused: %s', async (_kind, text, message) => {
  project.write('contact-flows/flows/odd.json', flow({ type: 'contactFlow' }, say(text)));

  expect(await problems()).toContain(`contact-flows/flows/odd.json: block "first", Actions[0].Parameters.Text: ${message}`);
});

test('a pending number cannot be named, for it has no ARN', async () => {
  project.edit('center.yaml', (text) => text.replace('description: Order hotline }', 'description: Order hotline, pending: true }'));
  project.write('contact-flows/flows/odd.json', flow({ type: 'contactFlow' }, say('${number:order-hotline}')));

  expect(await problems()).toEqual([
    'contact-flows/flows/odd.json: block "first", Actions[0].Parameters.Text: The number "order-hotline" is pending, so it has no ARN yet. Take the reference out until its papers are approved.',
  ]);
});

test('a flow that Connect would refuse is refused before anything is built, with all its problems', async () => {
  project.write('contact-flows/flows/odd.json', flow({ type: 'contactFlow' }, { Type: 'MessageParticipant', Parameters: {} }, 'HangUp'));

  const found = await problems();

  expect(found.filter((problem) => problem.startsWith('contact-flows/flows/odd.json: block "first"'))).not.toEqual([]);
  expect(found.filter((problem) => problem.startsWith('contact-flows/flows/odd.json: block "end", Actions[1].Type: '))).not.toEqual([]);
});

test('flows that name each other are refused with the circle', async () => {
  project.write('contact-flows/flows/one.json', flow({ type: 'contactFlow' }, goTo('${flow:two}')));
  project.write('contact-flows/flows/two.json', flow({ type: 'contactFlow' }, goTo('${flow:one}')));

  expect(await problems()).toEqual([
    'contact-flows/flows/one.json: These name each other: flow:one → flow:two → flow:one. Move what they share to a module, or have one of them read the target from an attribute.',
  ]);
});

test('a flow without a type, or with one that nobody knows, is refused', async () => {
  project.write('contact-flows/flows/none.json', flow({}, say('Hello.')));
  project.write('contact-flows/flows/odd.json', flow({ type: 'contactflow' }, say('Hello.')));

  expect(await problems()).toEqual([
    expect.stringMatching(/^contact-flows\/flows\/none\.json: Metadata\.type is missing\. Write one of contactFlow, /),
    'contact-flows/flows/odd.json: Metadata.type "contactflow" is no flow type. Did you mean "contactFlow"?',
  ]);
});

test('two flows of one name are refused', async () => {
  project.write('contact-flows/flows/twin.json', flow({ type: 'contactFlow', name: 'main-entry' }, say('Hello.')));

  expect(await problems()).toEqual([
    'contact-flows/flows/twin.json: has the name "main-entry", which contact-flows/flows/main-entry.json has too. Give each its own Metadata.name.',
  ]);
});

test('only a flow of type CONTACT_FLOW answers a number', async () => {
  project.edit('center.yaml', (text) => text.replace('flow: main-entry', 'flow: agent-whisper'));

  expect(await problems()).toEqual([
    'center.yaml: numbers.service-line.flow: contact-flows/flows/agent-whisper.json is of type AGENT_WHISPER; a number starts a flow of type CONTACT_FLOW.',
  ]);
});

test('an outbound whisper that needs queues is refused, for queues need it', async () => {
  project.write('contact-flows/flows/outbound-whisper.json', flow({ type: 'outboundWhisper' }, say('${queue:vip}'), 'EndFlowExecution'));

  expect(await problems()).toEqual([
    'contact-flows/flows/outbound-whisper.json: block "first", Actions[0].Parameters.Text: Names queue "vip", which is created after the queues, while queues need this flow. An outbound whisper flow names prompts, hours, numbers and messages only, and so do the modules it uses.',
  ]);
});

test('a function that cannot be bundled is told with file, line and column', async () => {
  project.write('lambdas/settings/handler.ts', "import { nothing } from './nothing.ts';\nexport const handler = nothing;\n");

  expect(await problems()).toEqual(['lambdas/settings/handler.ts:1:25: Could not resolve "./nothing.ts"']);
});

test('more users with a password than CloudFormation resolves are refused', async () => {
  const many = Array.from(
    { length: 60 },
    (_, index) => `  extra-${index}: { name: [Extra, Agent], profile: east, security: agent }\n`,
  ).join('');
  project.edit('center.yaml', (text) => text.replace('agents:\n', `agents:\n${many}`));

  expect(await problems()).toEqual([expect.stringMatching(/^center\.yaml: agents: 74 users with a password are too many/)]);
});
