import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCenter } from '../../lib/center/index.ts';
import { collectNames } from '../../lib/flow-language/names/collect-names.ts';
import { scanPaths } from '../../lib/flow-language/references/scan-paths.ts';
import { everyAction, FLOW_FOLDER, ROOT, shippedFlows } from './support/shipped-flows.ts';

const { center } = loadCenter(join(ROOT, 'center.yaml'));
const uses = shippedFlows.flatMap((flow) => collectNames(flow.document).map((use) => ({ ...use, flow: flow.name })));
const named = (kind: string): string[] => [...new Set(uses.filter((use) => use.kind === kind).map((use) => use.name))].sort();
const messages = Object.entries(center.messages);
/** References of a text in order of name: the same in each language, in whatever order its grammar wants. */
const paths = (text: string): string[] =>
  scanPaths(text)
    .map(({ root, keys }) => [root, ...keys].join('.'))
    .sort();

describe('names in flows', () => {
  it('stand for queues and hours of the definition', () => {
    expect(center.queues.map((queue) => queue.name)).toEqual(expect.arrayContaining(named('queue')));
    expect(center.hours.map((hours) => hours.name)).toEqual(expect.arrayContaining(named('hours')));
  });

  it('stand for flows, modules, prompts and functions that are there', () => {
    const missing = [
      ...named('flow').map((name) => join(FLOW_FOLDER, 'flows', `${name}.json`)),
      ...named('module').map((name) => join(FLOW_FOLDER, 'modules', `${name}.json`)),
      ...named('prompt').map((name) => join(FLOW_FOLDER, 'prompts', `${name}.wav`)),
      ...named('lambda').map((name) => join(ROOT, 'lambdas', name)),
    ].filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  it('are of no other kind, and no id or ARN is written out', () => {
    expect(new Set(uses.map((use) => use.kind))).toEqual(new Set(['flow', 'module', 'queue', 'hours', 'prompt', 'lambda', 'message']));
    for (const flow of shippedFlows) expect(flow.text).not.toMatch(/arn:aws|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('include the flows that numbers start and the music of each queue', () => {
    for (const { flow } of center.numbers) expect(shippedFlows.map((one) => one.name)).toContain(flow);
    for (const { music } of center.queues)
      expect(music === undefined || existsSync(join(FLOW_FOLDER, 'prompts', `${music}.wav`))).toBe(true);
  });

  it('use every message, each in all languages', () => {
    const all = messages.flatMap(([key]) => center.languages.map((language) => `${key}.${language}`)).sort();
    expect(named('message')).toEqual(all);
  });
});

describe('texts', () => {
  it.each(messages)('%s refers to the same values in every language', (_, texts) => {
    const [first = '', ...others] = center.languages.map((language) => texts[language] ?? '');
    for (const other of others) expect(paths(other)).toEqual(paths(first));
  });

  it.each(messages)('%s can be spoken as SSML too', (_, texts) => {
    for (const text of Object.values(texts)) expect(text).not.toMatch(/[<>&]/);
  });

  it.each(messages)('%s leaves a space around each reference, so that no letter is taken for a part of it', (_, texts) => {
    for (const text of Object.values(texts)) expect(text).not.toMatch(/[^\s]\$\.|\$\.[A-Za-z.]+[^\sA-Za-z.]/);
  });

  it.each(everyAction.filter(([, , action]) => action.Type === 'UpdateFlowAttributes'))(
    '%s sets the texts that its twins of other languages set',
    (_, flow, action) => {
      const [, prefix] = /^(.*)-(chinese|english)$/.exec(action.Identifier) ?? [];
      if (prefix === undefined) return;
      const keys = ['chinese', 'english'].map((language) => {
        const twin = flow.document.Actions.find((one) => one.Identifier === `${prefix}-${language}`);
        return Object.keys((twin?.Parameters?.FlowAttributes ?? {}) as object);
      });
      expect(keys[0]).toEqual(keys[1]);
      expect(keys[0]).not.toEqual([]);
    },
  );

  it.each(shippedFlows.map((flow) => [flow.name, flow] as const))('%s speaks only flow attributes that it has set', (_, flow) => {
    const texts = JSON.stringify(flow.document.Actions.map((action) => action.Parameters));
    const spoken = new Set([...texts.matchAll(/\$\.FlowAttributes\.(\w+)/g)].map(([, name]) => name));
    const set = new Set(flow.document.Actions.flatMap((action) => Object.keys((action.Parameters?.FlowAttributes ?? {}) as object)));
    expect(set).toEqual(spoken);
  });
});
