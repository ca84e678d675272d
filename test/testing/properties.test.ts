import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readCenterPlan } from '../../bin/testing/read-center-plan.ts';
import { parseTestCase } from '../../lib/flow-language/testing-language/parse-test-case.ts';
import { collectTestNames, substituteTestNames } from '../../lib/flow-language/testing-language/test-names.ts';
import { prepareCenter } from '../../lib/testing/center/prepare-center.ts';
import { junitReport } from '../../lib/testing/report/junit-report.ts';
import { textReport } from '../../lib/testing/report/text-report.ts';
import { loadTestCase } from '../../lib/testing/run/load-test-case.ts';
import { runTestCase } from '../../lib/testing/run/run-test-case.ts';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'contact-flows/tests');
const texts = readdirSync(FOLDER)
  .filter((file) => file !== 'unwalked.json')
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'));
const prepared = prepareCenter(readCenterPlan(join(ROOT, 'center.yaml')));

/** Every place below a value: its parent and its key. */
const places = (value: unknown): [object, string][] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, item]): [object, string][] => [[value, key], ...places(item)]);

type Mutation = { at: number; from: number; kind: 'remove' | 'value' | 'copy' | 'alike' };
const mutation = fc.record({
  at: fc.nat(),
  from: fc.nat(),
  kind: fc.constantFrom('remove' as const, 'value' as const, 'copy' as const, 'alike' as const, 'alike' as const, 'alike' as const),
});
const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('${queue:none}', '$.Attributes', 'Always', '#', -1, 0, 'TestCompleted', '__proto__', [], {}),
);

const mutate = (text: string, mutations: readonly Mutation[], value: unknown): unknown => {
  const document: unknown = JSON.parse(text);
  for (const { at, from, kind } of mutations) {
    const all = places(document);
    const [parent, key] = all[at % all.length] ?? [];
    const [source, sourceKey] = all[from % all.length] ?? [];
    if (parent === undefined || key === undefined || source === undefined || sourceKey === undefined) continue;
    const alike = all.filter(([, other]) => other === key);
    const [twin] = alike[from % alike.length] ?? [source];
    // What stands elsewhere under the same name keeps most documents readable.
    if (kind === 'alike') Reflect.set(parent, key, structuredClone(Reflect.get(twin, key)));
    else if (kind === 'remove') Reflect.deleteProperty(parent, key);
    else Reflect.set(parent, key, structuredClone(kind === 'value' ? value : Reflect.get(source, sourceKey)));
  }
  return document;
};

const mutated = fc.record({
  text: fc.constantFrom(...texts),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  value: values,
});

it('whatever is given, the parser answers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.string()), (content) => {
      const parsed = parseTestCase(content);
      expect(parsed.ok || parsed.problems.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('a mutated test is refused with its problems, or runs to a defined end within five minutes of the call', async () => {
  let ran = 0;
  await fc.assert(
    fc.asyncProperty(mutated, async ({ text, mutations, value }) => {
      const document = mutate(text, mutations, value);
      const read = loadTestCase({ file: 'mutated.json', text: JSON.stringify(document) ?? '' }, prepared.findName);
      if (!read.ok) {
        expect(read.problems.length).toBeGreaterThan(0);
        return;
      }
      ran += 1;
      const { test, settings } = read.loaded;
      const result = await runTestCase({ prepared, test, settings });
      expect(['passed', 'failed']).toContain(result.status);
      expect(result.status === 'passed').toBe(result.failures.length === 0);
      expect(result.failures.map(({ kind }) => kind)).not.toContain('fault');
      expect(result.durationMs).toBeLessThanOrEqual(300_000);
      expect(textReport([result], []) + junitReport([result], [])).toContain(result.status === 'passed' ? '✓' : '✗');
    }),
    { numRuns: 300 },
  );
  expect(ran).toBeGreaterThan(30);
});

it('names are replaced wherever they stand, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), (text) => {
      const document: unknown = JSON.parse(text);
      const uses = collectTestNames(document);
      expect(uses.length).toBeGreaterThan(0);
      const same = substituteTestNames(document, ({ kind, name }) => `\${${kind}:${name}}`);
      const plain = (value: unknown): string => JSON.stringify(value).replaceAll(/\s|\\/g, '');
      expect(plain(same)).toBe(plain(document));
      expect(collectTestNames(substituteTestNames(document, () => 'x'))).toEqual([]);
    }),
  );
});
