import { FlowCenter } from './support/flow-center.ts';
import { said, saidTwice } from './support/said.ts';

const MORNING = '2026-11-20T02:00:00Z';
const CALLER = '+8613826012345';
const toSupport = ['1', '2'];

describe('a waiting caller', () => {
  it('hears place and minutes between the music of the queue', async () => {
    const center = await FlowCenter.open(MORNING);
    center.figures = { known: 'true', position: '2', minutes: '3' };
    const call = await center.call('main-entry', CALLER, toSupport, 60_000);
    expect(call.heard.slice(4, 10)).toEqual([
      '♪ harbor',
      said('queue-thanks'),
      '♪ harbor',
      '您目前排在第 2 位，预计等候约 3 分钟。',
      said('queue-way-out'),
      '♪ harbor',
    ]);
  });

  it('hears the place alone when there is no estimate', async () => {
    const center = await FlowCenter.open(MORNING);
    center.figures = { known: 'true', position: '1' };
    const call = await center.call('main-entry', CALLER, ['2', '2'], 60_000);
    expect(call.heard).toContain('You are number 1 in line.');
  });

  it('hears no figure when none is known', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', CALLER, toSupport, 60_000);
    expect(call.heard).toContain(said('queue-busy'));
  });

  it.each([
    ['sales-south', '602#', 'bamboo'],
    ['support', '610#', 'harbor'],
    ['experts', '699#', 'lantern'],
  ])('in %s hears the music of that queue', async (queue, extension, music) => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', CALLER, ['1', '8', extension], 10_000);
    expect(call).toMatchObject({ queues: [queue] });
    expect(call.heard.at(-1)).toBe(`♪ ${music}`);
  });

  it('gets the operator on 1', async () => {
    const call = await (await FlowCenter.open(MORNING)).works('lead-1').call('main-entry', CALLER, ['1', '8', '602#', '1'], 300_000);
    expect(call).toMatchObject({ queues: ['sales-south', 'operator'], agents: ['lead-1'], attributes: { queueName: 'operator' } });
    expect(call.heard).toContain(said('to-operator'));
  });

  it('is not sent to the operator from the operator', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', CALLER, ['1', '0', '1'], 60_000);
    expect(call.heard).toContain(said('queue-hang-up'));
    expect(call.queues).toEqual(['operator']);
  });

  it('may leave with a farewell on 2', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', CALLER, [...toSupport, '2'], 300_000);
    expect(call).toMatchObject({ reason: 'CONTACT_FLOW_DISCONNECT' });
    expect(call.heard.slice(-2)).toEqual([said('queue-way-out'), said('goodbye')]);
  });

  it('is let go with an apology when nobody ever answers', async () => {
    const call = await (await FlowCenter.open(MORNING)).call('main-entry', CALLER, toSupport, 86_400_000);
    expect(call.heard.slice(-2)).toEqual([said('queue-give-up'), said('goodbye')]);
    expect(call.reason).toBe('CONTACT_FLOW_DISCONNECT');
  });

  it('is told when the queue is full', async () => {
    const center = await FlowCenter.open(MORNING);
    const { queues } = center.center.inventory;
    queues.put({ ...queues.require('queue-support'), maxContacts: 0 });
    const call = await center.call('main-entry', CALLER, toSupport);
    expect(call.heard.slice(-2)).toEqual([said('queue-full'), said('goodbye')]);
    expect(call.queues).toEqual([]);
  });

  it('keeps the place when the operator cannot be reached', async () => {
    const center = await FlowCenter.open(MORNING);
    const { queues } = center.center.inventory;
    queues.put({ ...queues.require('queue-operator'), maxContacts: 0 });
    const call = await center.call('main-entry', CALLER, [...toSupport, '1'], 60_000);
    expect(call.heard.slice(-4)).toEqual([said('to-operator'), said('queue-stay'), '♪ harbor', said('queue-thanks')]);
    expect(call).toMatchObject({ queues: ['support'], attributes: { queueName: 'support' } });
  });

  it('hears words when the music of the queue is gone', async () => {
    const center = await FlowCenter.open(MORNING);
    center.center.inventory.prompts.remove('prompt-bamboo');
    const call = await center.call('main-entry', CALLER, ['1', '1'], 10_000);
    expect(call.heard.at(-1)).toBe(said('queue-thanks'));
  });
});

describe('faults outside the functions', () => {
  it('lead a caller whose area has no queue to somebody else', async () => {
    const center = await FlowCenter.open(MORNING);
    center.center.inventory.queues.remove('queue-sales-south');
    const call = await center.call('main-entry', CALLER, ['1', '1'], 5000);
    expect(call.queues).toEqual(['operator']);
    expect(call.heard).toContain(said('to-somebody'));
  });

  it('end with a spoken farewell when there is not even an operator', async () => {
    const center = await FlowCenter.open(MORNING);
    for (const queue of ['queue-sales-south', 'queue-operator']) center.center.inventory.queues.remove(queue);
    const call = await center.call('main-entry', CALLER, ['1', '1']);
    expect(call.heard.at(-1)).toBe(saidTwice('trouble-goodbye'));
  });

  it('lead to the operator when the menu flow is gone', async () => {
    const center = await FlowCenter.open(MORNING);
    center.center.inventory.flows.remove('flow-main-menu');
    const call = await center.call('main-entry', CALLER, ['2'], 5000);
    expect(call.queues).toEqual(['operator']);
    expect(call.heard).toContain(said('trouble', 'en-US'));
  });
});
