import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseCenter } from '../../../lib/center/index.ts';
import type { FlowType } from '../../../lib/flow-language/document.ts';
import { guessFlowType } from '../../../lib/flow-language/explore/guess-flow-type.ts';
import { isNameKind, NAME_KINDS, type NameKind } from '../../../lib/flow-language/names/name-kinds.ts';
import { parseFlow } from '../../../lib/flow-language/parse-flow.ts';
import { validateFlow } from '../../../lib/flow-language/validate-flow.ts';
import { flowStatus } from '../../../lib/operations/flows/flow-status.ts';
import { pullFlows } from '../../../lib/operations/flows/pull-flows.ts';
import { pushFlows } from '../../../lib/operations/flows/push-flows.ts';
import { all, TestWorkspace } from './test-workspace.ts';

/** Flows of other people, named by the variable TRUNKLINE_CORPUS (a folder with `flows/*.json`); skipped where it is not set. */
const corpus = process.env.TRUNKLINE_CORPUS;
const whenThere = corpus === undefined ? test.skip : test;
const documents = (): [string, unknown][] =>
  readdirSync(path.join(corpus ?? '', 'flows'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, 120), JSON.parse(readFileSync(path.join(corpus ?? '', 'flows', file), 'utf8'))]);

let project: TestWorkspace;
beforeEach(() => {
  project = new TestWorkspace();
});
afterEach(() => project.remove());

/** Puts every flow of the corpus in the instance, those that it would not publish as drafts. */
const fill = (flows: readonly [string, unknown][]): Map<string, { document: unknown; status: string }> => {
  const put = new Map<string, { document: unknown; status: string }>();
  for (const [name, document] of flows) {
    const parsed = parseFlow(document);
    const type: FlowType = parsed.ok ? guessFlowType(parsed.document).type : 'CONTACT_FLOW';
    const isValid = parsed.ok && validateFlow(parsed.document, { type }).every(({ severity }) => severity !== 'error');
    // Modules have no drafts that could be created by the API.
    const status = isValid ? 'PUBLISHED' : 'SAVED';
    const { kind } = project.api.has(name, document, { type, status });
    put.set(`${kind}:${name}`, { document, status });
  }
  return put;
};

/** Every ARN that stands anywhere as the whole of a text, under a name of its own: as if the instance knew them all. */
const knowEverything = (flows: readonly [string, unknown][]): void => {
  const kinds: [string, NameKind][] = [
    ['/queue/', 'queue'],
    ['/contact-flow/', 'flow'],
    ['/prompt/', 'prompt'],
    ['/operating-hours/', 'hours'],
    ['/agent/', 'agent'],
    [':function:', 'lambda'],
    [':view/', 'view'],
    [':bot-alias/', 'bot'],
  ];
  const arns = new Set<string>();
  JSON.stringify(flows, (_key, value: unknown) => {
    if (typeof value === 'string' && value.startsWith('arn:')) arns.add(value);
    return value;
  });
  for (const [index, arn] of [...arns].entries()) {
    const kind = kinds.find(([part]) => arn.includes(part))?.[1] ?? NAME_KINDS[index % NAME_KINDS.length];
    if (kind !== undefined && kind !== 'message') project.resources.push({ kind, name: `thing ${index}`, arn, id: arn.split('/').at(-1) });
  }
};

const roundTrip = async (): Promise<void> => {
  const pulled = await pullFlows(project.open(), { wanted: all });
  expect(pulled.problems).toEqual([]);
  const forced = await pushFlows(project.open(), { wanted: all, force: true, draft: true });
  expect(forced.problems).toEqual([]);
};

whenThere('every flow of the corpus (TRUNKLINE_CORPUS) comes back deeply equal from pull and push, drafts as drafts', async () => {
  const flows = documents();
  const before = fill(flows);

  await roundTrip();

  for (const [key, { document, status }] of before) {
    expect(project.api.document(key)).toEqual(document);
    expect([key, project.api.flows.get(key)?.status]).toEqual([key, status]);
  }
});

whenThere('so does it where the instance knows every resource by name', async () => {
  const flows = documents();
  knowEverything(flows);
  const before = fill(flows);

  await roundTrip();

  for (const [key, { document }] of before) expect(project.api.document(key)).toEqual(document);
  const texts = readdirSync(path.join(project.root, 'contact-flows/flows')).map((file) => project.text(`flows/${file}`));
  expect(texts.join().match(/\$\{(queue|flow|lambda|prompt|hours|agent|bot):thing \d+\}/g)?.length).toBeGreaterThan(100);
});

whenThere('and in an instance that has none of them any more', async () => {
  const flows = documents();
  const before = fill(flows);
  await pullFlows(project.open(), { wanted: all });
  project.api.flows.clear();

  const { problems } = await pushFlows(project.open(), { wanted: all, draft: true });

  expect(problems).toEqual([]);
  for (const [key, { document, status }] of before) {
    if (key.startsWith('flow:')) {
      expect(project.api.document(key)).toEqual(document);
      expect([key, project.api.flows.get(key)?.status]).toEqual([key, status]);
    }
  }
});

const shipped = path.join(__dirname, '../../../contact-flows');

/** Everything that shipped flows name, as resources of the instance. */
const knowNamesOf = (files: readonly string[]): void => {
  const named = new Set(files.flatMap((text) => text.match(/\$\{[a-z-]+:[^}]+\}/g) ?? []));
  for (const [index, reference] of [...named].entries()) {
    const [kind = '', name = ''] = reference.slice(2, -1).split(':');
    if (kind === 'message' || kind === 'flow' || kind === 'module' || !isNameKind(kind)) continue;
    project.resources.push({ kind, name, id: `id-${index}`, arn: `arn:aws:connect:eu-west-2:123456789012:instance/x/${kind}/id-${index}` });
  }
};

test('shipped flows: pushed to an empty instance and pulled again they say the same', async () => {
  const parsed = parseCenter(readFileSync(path.join(shipped, '../center.yaml'), 'utf8'), 'center.yaml');
  project.messages = parsed.ok ? parsed.center.messages : {};
  cpSync(path.join(shipped, 'flows'), path.join(project.root, 'contact-flows/flows'), { recursive: true });
  cpSync(path.join(shipped, 'modules'), path.join(project.root, 'contact-flows/modules'), { recursive: true });
  const files = ['flows', 'modules'].flatMap((kind) => readdirSync(path.join(shipped, kind)).map((file) => `${kind}/${file}`));
  const before = new Map(files.map((file) => [file, project.text(file)]));
  project.resources.length = 0;
  knowNamesOf([...before.values()]);

  const { problems, pushed } = await pushFlows(project.open(), { wanted: all });
  expect(problems).toEqual([]);
  expect(pushed.map(({ outcome }) => outcome)).toEqual(files.map(() => 'created'));
  expect(JSON.stringify([...project.api.flows.values()].map(({ content }) => content))).not.toContain('${');

  const again = await pullFlows(project.open(), { wanted: all });
  expect(again.pulled.filter(({ outcome }) => outcome !== 'same')).toEqual([]);

  rmSync(path.join(project.root, 'contact-flows'), { recursive: true });
  await pullFlows(project.open(), { wanted: all, messages: true });
  for (const [file, text] of before) {
    // A text of two messages in one is no message; everything else has its name again.
    expect(project.text(file)).not.toContain('instance/x');
    project.write(file, text);
  }
  const { states } = await flowStatus(project.open(), all);
  expect(states.map(({ state }) => state)).toEqual(files.map(() => 'same'));
});
