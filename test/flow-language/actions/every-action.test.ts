import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION_TYPES, ACTIONS } from '../../../lib/flow-language/actions/registry.ts';
import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { supportTable } from '../../../lib/flow-language/support-table.ts';
import { CONTACT_SAMPLES } from './samples/contact-samples.ts';
import { PARTICIPANT_SAMPLES } from './samples/participant-samples.ts';
import { runSample, type Samples } from './samples/sample.ts';
import { WORLD_SAMPLES } from './samples/world-samples.ts';

const SAMPLES: Samples = { ...PARTICIPANT_SAMPLES, ...WORLD_SAMPLES, ...CONTACT_SAMPLES };

const runTypes = ACTIONS.filter((definition) => definition.run !== undefined).map(({ type }) => type);

test('each type that runs has a sample of success and of error', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual([...runTypes].sort());
});

test.each(Object.entries(SAMPLES))('%s does what it says', (type, [success]) => {
  expect(runSample(type, success)).toEqual(success.shows);
});

test.each(Object.entries(SAMPLES))('%s that cannot says so', (type, [, error]) => {
  expect(runSample(type, error)).toEqual(error.shows);
});

test.each(ACTIONS.map((definition) => [definition.type, definition] as const))('%s has a name in flow logs', (type, { logName, log }) => {
  const parameters = SAMPLES[type]?.[0].parameters ?? {};

  expect(typeof logName === 'function' ? logName(parameters) : logName).toMatch(/^[A-Z]\w+$/);
  expect(log?.(parameters, { Identifier: 'it', Type: type }) ?? [parameters]).not.toEqual([]);
});

test('68 of 68 types are decided, and the table says how', () => {
  const decided = ACTIONS.filter(
    ({ support, run: runs }) => (typeof support === 'object' && 'refused' in support) !== (runs !== undefined),
  );

  expect(decided).toHaveLength(68);
  for (const type of ACTION_TYPES)
    expect(supportTable()).toMatch(new RegExp(`\\| \`${type}\` \\|.*\\| (whole|part: .+|refused as by the service: .+) \\|`));
});

test('shipped flows use only types that run', () => {
  const folder = path.resolve(__dirname, '../../../contact-flows');
  const files = ['flows', 'modules'].flatMap((sub) => readdirSync(path.join(folder, sub)).map((file) => path.join(folder, sub, file)));
  const used = new Set(files.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as FlowDocument).Actions.map(({ Type }) => Type)));

  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((type) => !runTypes.includes(type))).toEqual([]);
});
