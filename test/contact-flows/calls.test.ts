import { FlowCenter } from './support/flow-center.ts';
import { question, said, saidTwice } from './support/said.ts';

/** Friday, 10:00 in Shanghai. */
const MORNING = '2026-11-20T02:00:00Z';
const GUANGZHOU = '+8613826012345';
const VIP = '+8613916000001';
const survey = (language: 'zh-CN' | 'en-US' = 'zh-CN') => [
  said('survey-intro', language),
  question('service', language),
  question('solved', language),
  said('survey-thanks', language),
];

describe('the service line', () => {
  it('brings an unknown caller from Guangzhou to sales in the south, and asks for a rating', async () => {
    const center = (await FlowCenter.open(MORNING)).works('south-1');
    const call = await center.call('main-entry', GUANGZHOU, ['1', '1', '5', '1']);
    expect(call.heard).toEqual([
      saidTwice('welcome'),
      saidTwice('choose-language'),
      said('main-menu'),
      said('hold-please'),
      '♪ bamboo',
      `${said('agent-serves-before')} 8011 ${said('agent-serves-after')}`,
      ...survey(),
    ]);
    expect(call).toMatchObject({ queues: ['sales-south'], agents: ['south-1'] });
    expect(call.whispered).toEqual([expect.stringMatching(/\+8613826012345.*广东 广州.*sales-south/)]);
    expect(call.attributes).toMatchObject({
      language: 'zh-CN',
      province: '广东',
      city: '广州',
      place: '广东 广州',
      ivrPath: '1',
      queueName: 'sales-south',
      servedBy: 'south-1',
      servedByExtension: '8011',
    });
    expect([...center.table.items.values()].filter((item) => item.pk.startsWith('CONTACT#') && item.sk.startsWith('SURVEY#'))).toHaveLength(
      2,
    );
  });

  it('brings a known VIP to the own agent at night, without a menu', async () => {
    const call = await (await FlowCenter.open('2026-11-20T14:00:00Z')).works('vip-1').call('main-entry', VIP, ['5', '2']);
    expect(call.heard.slice(0, 3)).toEqual([saidTwice('welcome'), said('hold-familiar'), '♪ lantern']);
    expect(call.whispered[0]).toMatch(/vip.*示例客户一.*上海.*vip/);
    expect(call).toMatchObject({
      queues: ['vip'],
      agents: ['vip-1'],
      attributes: { customerId: 'C-1001', customerLevel: 'vip', openItems: '2', screenPopUrl: 'https://crm.example.com/customers/C-1001' },
    });
    expect(call.heard.slice(-4)).toEqual(survey());
  });

  it('speaks English to a caller from New York who wants it', async () => {
    const call = await (await FlowCenter.open(MORNING)).works('overseas-1').call('main-entry', '+12125551234', ['2', '1', '4', '2']);
    expect(call.heard.slice(2)).toEqual([
      said('main-menu', 'en-US'),
      said('hold-please', 'en-US'),
      '♪ harbor',
      'Thank you for waiting. Agent 8041 serves you.',
      ...survey('en-US'),
    ]);
    expect(call).toMatchObject({ queues: ['overseas'], attributes: { language: 'en-US', place: 'New York, United States' } });
  });

  it('refuses a blocked number in both languages', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', '+8613800138000');
    expect(call).toMatchObject({
      heard: [saidTwice('welcome'), saidTwice('blocked-notice')],
      queues: [],
      reason: 'CONTACT_FLOW_DISCONNECT',
    });
  });

  it.each([
    ['at 18:01', '2026-11-20T10:01:00Z', false],
    ['at 17:59', '2026-11-20T09:59:00Z', true],
    ['on a holiday', '2026-10-05T02:00:00Z', false],
    ['on a Saturday', '2026-10-17T02:00:00Z', false],
    ['on a Saturday that is worked', '2026-10-10T02:00:00Z', true],
  ])('%s says so or opens', async (_, at, open) => {
    const call = await (await FlowCenter.open(at)).call('main-entry', GUANGZHOU, ['1', '0']);
    expect(call.heard.slice(2, 4)).toEqual(open ? [said('main-menu'), said('hold-please')] : [said('closed'), said('goodbye')]);
    expect(call.queues).toEqual(open ? ['operator'] : []);
  });

  it.each([
    ['2', 'support', '2'],
    ['3', 'accounts', '3'],
    ['4', 'experts', '4'],
    ['0', 'operator', '0'],
  ])('key %s leads to %s', async (key, queue, ivrPath) => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', GUANGZHOU, ['1', key], 5000);
    expect(call).toMatchObject({ queues: [queue], attributes: { queueName: queue, ivrPath } });
  });

  it('repeats the menu on 9, says that a key is wrong, and finds somebody after three', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', GUANGZHOU, ['1', '9', '7', '6', '5'], 5000);
    const [menu, wrong] = [said('main-menu'), said('wrong-key')];
    expect(call.heard.slice(2, 10)).toEqual(
      [menu, menu, wrong, menu, wrong, menu, wrong, said('to-somebody')]
        .filter((text, at, all) => text !== all[at - 1])
        .concat(said('hold-please')),
    );
    expect(call.queues).toEqual(['operator']);
  });

  it('gives a silent caller the first language, the menu three times, then somebody', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', GUANGZHOU, [], 5000);
    const round = [said('main-menu'), said('no-input')];
    expect(call.heard.slice(2)).toEqual([...round, ...round, ...round, said('to-somebody'), said('hold-please'), '♪ harbor']);
  });

  it('says when accounts are closed and offers the menu again', async () => {
    const call = await (await FlowCenter.open('2026-11-20T04:30:00Z')).call('main-entry', GUANGZHOU, ['1', '3', '2'], 5000);
    expect(call.heard.slice(2, 6)).toEqual([said('main-menu'), said('accounts-closed'), said('main-menu'), said('hold-please')]);
    expect(call.queues).toEqual(['support']);
  });

  it('tells the agent of a caller without a number, and writes no empty attribute', async () => {
    const call = await (await FlowCenter.open(MORNING)).works('support-1').call('main-entry', null, ['1', '2']);
    expect(call.whispered).toEqual(['新客户，号码未显示， support 队列。']);
    expect(Object.values(call.attributes)).not.toContain('');
    expect(Object.keys(call.attributes)).not.toContain('customerNumber');
  });

  it('takes a customer record with most fields missing', async () => {
    const center = (await FlowCenter.open(MORNING)).works('support-1');
    center.table.put({ pk: `CALLER#${GUANGZHOU}`, sk: 'LEDGER#CUSTOMER', id: 'C-9' });
    const call = await center.call('main-entry', GUANGZHOU, ['2', '2']);
    expect(call.attributes).toMatchObject({ customerId: 'C-9', language: 'en-US' });
    expect(Object.values(call.attributes)).not.toContain('');
    for (const absent of ['customerName', 'customerLevel', 'ownerAgent', 'openItems', 'lastAgent'])
      expect(call.attributes).not.toHaveProperty(absent);
  });

  it('brings a repeat caller to the agent of the last call, though another one is free longer', async () => {
    const center = (await FlowCenter.open(MORNING)).works('south-1').works('south-2');
    center.table.put({
      pk: `CALLER#${GUANGZHOU}`,
      sk: 'LEDGER#LAST_AGENT',
      agent: 'south-2',
      at: '2026-11-18T02:00:00Z',
      queue: 'sales-south',
      contactId: 'c',
    });
    const call = await center.call('main-entry', GUANGZHOU, ['1', '1']);
    expect(call).toMatchObject({ agents: ['south-2'], attributes: { lastAgent: 'south-2', lastAgentQueue: 'sales-south' } });
    expect(call.heard).toContain(said('hold-familiar'));
  });
});

describe('the order hotline', () => {
  it('starts its own menu, in English', async () => {
    const call = await (await FlowCenter.open(MORNING)).works('overseas-1').call('order-entry', '+447700900123', ['1', '5', '1']);
    expect(call.heard.slice(0, 4)).toEqual([
      said('order-welcome', 'en-US'),
      said('order-welcome'),
      said('order-menu', 'en-US'),
      said('hold-please', 'en-US'),
    ]);
    expect(call).toMatchObject({ queues: ['overseas'], attributes: { language: 'en-US', ivrPath: '1' } });
  });

  it('speaks the language of a known customer', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('order-entry', VIP, ['2'], 5000);
    expect(call.heard[2]).toBe(said('order-menu'));
    expect(call.queues).toEqual(['support']);
  });

  it('looks at the hours of what was chosen', async () => {
    const call = await (await FlowCenter.open('2026-11-20T14:00:00Z')).call('order-entry', '+447700900123', ['3']);
    expect(call.heard.slice(2)).toEqual([said('order-menu', 'en-US'), said('closed', 'en-US'), said('goodbye', 'en-US')]);
  });

  it('refuses blocked numbers too', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('order-entry', '+19005551234');
    expect(call.heard.at(-1)).toBe(saidTwice('blocked-notice'));
    expect(call.queues).toEqual([]);
  });
});

describe('a dialed extension', () => {
  it('reaches that agent', async () => {
    const call = await (await FlowCenter.open(MORNING))
      .works('east-1')
      .works('east-2')
      .call('main-entry', GUANGZHOU, ['1', '8', '8002#', '5', '1']);
    expect(call).toMatchObject({ agents: ['east-2'], attributes: { ivrPath: '8>8002', servedByExtension: '8002' } });
    expect(call.heard.slice(3, 5)).toEqual([said('extension-ask'), said('extension-connecting')]);
  });

  it('reaches a group by its number', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', GUANGZHOU, ['1', '8', '604#'], 5000);
    expect(call).toMatchObject({ queues: ['hong-kong'], attributes: { ivrPath: '8>604', queueName: 'hong-kong' } });
  });

  it('says when a group is closed, and asks for another number', async () => {
    const call = await (await FlowCenter.open('2026-11-20T04:30:00Z')).call('main-entry', GUANGZHOU, ['1', '8', '620#', '610#'], 5000);
    expect(call.heard.slice(3, 7)).toEqual([
      said('extension-ask'),
      said('extension-closed'),
      said('extension-ask'),
      said('extension-connecting'),
    ]);
    expect(call.queues).toEqual(['support']);
  });

  it('that nobody has is asked for three times, then the operator answers', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', GUANGZHOU, ['1', '8', '1234', '9#', '0*77#'], 5000);
    const round = [said('extension-ask'), said('extension-unknown')];
    expect(call.heard.slice(3)).toEqual([...round, ...round, ...round, said('to-operator'), '♪ harbor']);
    expect(call.queues).toEqual(['operator']);
  });

  it('that is not keyed at all leads to the operator', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', GUANGZHOU, ['1', '8'], 5000);
    expect(call.heard.slice(3)).toEqual([said('extension-ask'), said('to-operator'), '♪ harbor']);
  });
});

describe('the survey', () => {
  it('asks once more after a wrong key', async () => {
    const call = await (await FlowCenter.open(MORNING)).works('support-1').call('main-entry', GUANGZHOU, ['1', '2', '9', '4', '1']);
    expect(call.heard.slice(-6)).toEqual([
      said('survey-intro'),
      question('service'),
      said('survey-invalid'),
      question('service'),
      question('solved'),
      said('survey-thanks'),
    ]);
  });

  it('lets a silent caller go with a farewell', async () => {
    const call = await (await FlowCenter.open(MORNING)).works('support-1').call('main-entry', GUANGZHOU, ['1', '2']);
    expect(call.heard.slice(-3)).toEqual([said('survey-intro'), question('service'), said('goodbye')]);
  });
});
