import path from 'node:path';
import { readAsset } from '../../lambdas/settings/read-asset.ts';
import { loadCenter } from '../../lib/center/load-center.ts';
import { makeSettings } from '../../lib/cloud/settings/make-settings.ts';

const { center } = loadCenter(path.resolve(__dirname, '../../center.yaml'));

test('settings hold what functions need of the definition', () => {
  const settings = makeSettings(center);

  expect(settings).toMatchObject({
    version: 1,
    company: { name: { 'en-US': 'Harbor Trading' }, languages: ['zh-CN', 'en-US'], defaultLanguage: 'zh-CN', timeZone: 'Asia/Shanghai' },
    areas: { default: 'operator' },
    blacklist: { onError: 'allow' },
    crm: { kind: 'table', screenPop: 'https://crm.example.com/customers/{id}' },
  });
  expect(settings.queues.vip).toEqual({ extension: '688', music: 'lantern', lastAgent: { days: 90, wait: 45 } });
  expect(settings.agents['east-1']).toEqual({
    extension: '8001',
    name: ['East', 'One'],
    profile: 'east',
    queues: ['sales-east', 'sales-north', 'operator'],
  });
  expect(settings.extensions).toMatchObject({ '8001': { agent: 'east-1' }, '699': { queue: 'experts' } });
  expect(settings.survey.questions.map(({ id }) => id)).toEqual(['service', 'solved']);
});

test('invented customers travel only with a demo', () => {
  const { samples, ...real } = center;

  expect(makeSettings(center).samples).toEqual(samples);
  expect(makeSettings({ ...real, demo: false })).not.toHaveProperty('samples');
});

test('the secret of an HTTP CRM stays out of the settings', () => {
  const settings = makeSettings({
    ...center,
    crm: { kind: 'http', url: 'https://crm.example.com/{number}', secret: 'crm-key', timeoutMs: 1500 },
  });

  expect(settings.crm).toEqual({ kind: 'http', url: 'https://crm.example.com/{number}', timeoutMs: 1500, screenPop: undefined });
});

test('the function that loads the settings takes those of the demo as they are', () => {
  const written = JSON.parse(JSON.stringify(makeSettings(center)));

  expect(readAsset(JSON.stringify(written))).toEqual(written);
});
