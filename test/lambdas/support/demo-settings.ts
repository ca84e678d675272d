import { Settings } from '../../../lambdas/shared/settings/settings.ts';
import type { Item } from '../../../lambdas/shared/table/table.ts';

const INSTANCE = 'arn:aws:connect:us-east-1:111122223333:instance/instance-1';

/** A small center, section by section. */
export const DEMO_SECTIONS = {
  company: {
    name: { 'zh-CN': '启航', 'en-US': 'Harbor' },
    languages: ['zh-CN', 'en-US'],
    timeZone: 'Asia/Shanghai',
    defaultLanguage: 'zh-CN',
  },
  areas: {
    default: 'operator',
    rules: [
      { country: ['CN'], province: ['上海'], queue: 'east' },
      { country: ['CN'], province: ['广东'], queue: 'south' },
      { country: ['CN'], queue: 'north' },
      { prefix: ['+1'], queue: 'overseas' },
      { prefix: ['+1212'], queue: 'vip' },
    ],
  },
  queues: {
    east: { extension: '601', music: 'bamboo', lastAgent: { days: 30, wait: 25 } },
    south: { extension: '602' },
    north: {},
    overseas: {},
    vip: { lastAgent: { days: 90, wait: 45 } },
    operator: { extension: '600' },
  },
  agents: {
    'east-1': { extension: '8001', name: ['East', 'One'], profile: 'east', queues: ['east', 'north'] },
    'vip-1': { extension: '8081', name: ['VIP', 'One'], profile: 'vip-desk', queues: ['vip'] },
    ghost: { extension: '8099', name: ['No', 'User'], profile: 'east', queues: ['east'] },
  },
  extensions: { '8001': { agent: 'east-1' }, '601': { queue: 'east' }, '8099': { agent: 'ghost' } },
  survey: {
    questions: [
      { id: 'service', text: { 'zh-CN': '请评分', 'en-US': 'Please rate' }, scale: [1, 5] },
      { id: 'solved', text: { 'zh-CN': '解决了吗', 'en-US': 'Solved?' }, scale: [1, 2] },
    ],
  },
  blacklist: { onError: 'allow' },
  crm: { kind: 'table', screenPop: 'https://crm.example.com/customers/{id}' },
  arns: {
    queues: Object.fromEntries(
      ['east', 'south', 'north', 'overseas', 'vip', 'operator'].map((name) => [name, `${INSTANCE}/queue/q-${name}`]),
    ),
    agents: { 'east-1': `${INSTANCE}/agent/a-east-1`, 'vip-1': `${INSTANCE}/agent/a-vip-1` },
    prompts: { bamboo: `${INSTANCE}/prompt/p-bamboo` },
    flows: {},
  },
};

/** Items of the partition `SETTING`; `changes` replaces sections, undefined takes one out. */
export function settingItems(changes: Record<string, unknown> = {}): Item[] {
  return Object.entries({ ...DEMO_SECTIONS, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ pk: 'SETTING', sk: `SETTING#${name}`, value: JSON.stringify(value), version: 'v' }));
}

export function demoSettings(changes: Record<string, unknown> = {}): Settings {
  return new Settings(settingItems(changes));
}
