import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readAssembly } from '../../lib/assembly/read-assembly.ts';
import { ANY, problemsOf } from './plan.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assembly-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: unknown): string => {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const stack = (templateFile: string, dependencies: string[] = [], environment = 'aws://unknown-account/unknown-region') => ({
  type: 'aws:cloudformation:stack',
  environment,
  properties: { templateFile },
  dependencies,
});

test('a YAML template with short forms is read as its JSON form', () => {
  const file = put(
    'one-number.yaml',
    `
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub "\${AWS::StackName}-q"
      Tags: [{ Key: at, Value: 2026-10-01 }, { Key: arn, Value: !GetAtt Other.Arn }, { Key: j, Value: !Join ['', [a, !Ref Other]] }]
  Other: { Type: 'AWS::SQS::Queue' }
`,
  );
  const [read] = readAssembly(file).stacks;
  expect(read?.name).toBe('one-number');
  expect(read?.template.resources.get('Queue')?.properties).toEqual({
    QueueName: { 'Fn::Sub': '${AWS::StackName}-q' },
    Tags: [
      { Key: 'at', Value: '2026-10-01' },
      { Key: 'arn', Value: { 'Fn::GetAtt': ['Other', 'Arn'] } },
      { Key: 'j', Value: { 'Fn::Join': ['', ['a', { Ref: 'Other' }]] } },
    ],
  });
});

test('stacks come in the order in which they are deployed, with their assets', () => {
  put('A.template.json', { Resources: { A: ANY } });
  put('B.template.json', { Resources: { B: ANY } });
  put('asset.x/index.js', '');
  put('B.assets.json', {
    files: {
      x: {
        source: { path: 'asset.x', packaging: 'zip' },
        destinations: { here: { bucketName: 'assets-${AWS::AccountId}', objectKey: 'x.zip' } },
      },
    },
  });
  put('manifest.json', {
    version: '55.0.0',
    artifacts: {
      B: stack('B.template.json', ['A', 'B.assets'], 'aws://111122223333/eu-west-2'),
      'B.assets': { type: 'cdk:asset-manifest', properties: { file: 'B.assets.json' } },
      A: stack('A.template.json'),
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
    },
  });
  const { stacks } = readAssembly(folder);
  expect(stacks.map(({ name, dependencies, account, region }) => ({ name, dependencies, account, region }))).toEqual([
    { name: 'A', dependencies: [], account: undefined, region: undefined },
    { name: 'B', dependencies: ['A'], account: '111122223333', region: 'eu-west-2' },
  ]);
  expect(stacks[1]?.assets).toEqual([
    { path: join(folder, 'asset.x'), packaging: 'zip', bucketName: 'assets-${AWS::AccountId}', objectKey: 'x.zip' },
  ]);
});

test('problems of all stacks are told at once', () => {
  put('A.template.json', { Resources: { A: { Typo: 1 } } });
  put('B.template.json', '{ "Resources": ');
  put('manifest.json', { version: '1', artifacts: { A: stack('A.template.json'), B: stack('B.template.json'), C: stack('missing.json') } });
  const problems = problemsOf(() => readAssembly(folder));
  expect(problems.map((problem) => problem.slice(0, 28))).toEqual([
    'stack A Resources.A: require',
    'stack A Resources.A: unknown',
    'stack B: not valid JSON: Une',
    'stack C: template file '.concat(folder).slice(0, 28),
  ]);
});

test.each([
  ['a path out of the assembly', { A: stack('../other.json') }, 'path "../other.json" leads out of the assembly'],
  ['no stack', {}, 'the assembly holds no stack'],
])('refused: %s', (_name, artifacts, message) => {
  put('manifest.json', { version: '1', artifacts });
  expect(problemsOf(() => readAssembly(folder)).join()).toContain(message);
});

test('stacks that depend on each other are named', () => {
  put('A.template.json', { Resources: { A: ANY } });
  put('manifest.json', { version: '1', artifacts: { A: stack('A.template.json', ['B']), B: stack('A.template.json', ['A']) } });
  expect(problemsOf(() => readAssembly(folder)).join()).toContain('stacks depend on each other: A → B → A');
});

test.each([
  ['nothing there', 'none.yaml', undefined, 'there is no such file or folder'],
  ['no manifest', '', undefined, 'manifest.json: cannot be read'],
  ['broken YAML', 'x.yaml', 'a: [\n', 'not valid YAML: line 2, column 1'],
  ['an alias in YAML', 'x.yaml', 'a: &x 1\nb: *x\n', 'line 2, column 4: CloudFormation does not support aliases'],
  ['hostile nesting in JSON', 'x.json', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'nested deeper than 100 levels'],
  ['hostile nesting in YAML', 'x.yaml', `a: ${'['.repeat(20_000)}`, 'YAML'],
  ['no template at all', 'x.json', '[1]', 'a template is an object, not a list'],
  ['a template that is too large', 'x.json', `{"Description":"${'x'.repeat(1_000_001)}"}`, 'CloudFormation takes at most 1000000'],
])('refused with a clear message: %s', (_name, name, content, message) => {
  const path = content === undefined ? join(folder, name) : put(name, content);
  expect(problemsOf(() => readAssembly(path)).join()).toContain(message);
});
