import { areaOverrides } from '../../../lambdas/area-routing/overrides.ts';
import { routeByArea } from '../../../lambdas/area-routing/route-by-area.ts';
import { demoSettings } from '../support/demo-settings.ts';
import { flowCall } from '../support/flow-event.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { silentLog } from '../support/silent-log.ts';

function prepare(changes: Record<string, unknown> = {}) {
  const table = new MemoryTable();
  const settings = demoSettings(changes);
  const overrides = areaOverrides(table, () => 0, silentLog());
  return {
    table,
    route: (from: string | null, language = 'zh-CN') =>
      routeByArea(flowCall({ from, attributes: { language } }), { settings: async () => settings, overrides }),
  };
}

describe('area-routing', () => {
  it('leads a mainland mobile to the queue of its province', async () => {
    const { route } = prepare();

    expect(await route('+8613922112345')).toEqual({
      country: 'CN',
      province: '广东',
      city: '广州',
      carrier: '中国移动',
      numberType: 'mobile',
      place: '广东 广州',
      queueName: 'south',
      queueArn: 'arn:aws:connect:us-east-1:111122223333:instance/instance-1/queue/q-south',
      rule: 'province',
    });
  });

  it('says the place in the language of the caller', async () => {
    const { route } = prepare();

    expect(await route('+8613922112345', 'en-US')).toMatchObject({ place: 'Guangzhou, Guangdong' });
  });

  it('leads a province without a rule to the queue of its country', async () => {
    const { route } = prepare();

    expect(await route('+861065551234')).toMatchObject({ province: '北京', queueName: 'north', rule: 'country' });
  });

  it('takes the longest of several prefixes', async () => {
    const { route } = prepare();

    expect(await route('+12125551234')).toMatchObject({ country: 'US', queueName: 'vip', rule: 'prefix' });
    expect(await route('+12065551234')).toMatchObject({ queueName: 'overseas', rule: 'prefix' });
  });

  it('takes a city before its province and a prefix before both, wherever they are written', async () => {
    const rules = [
      { province: ['广东'], queue: 'south' },
      { country: ['CN'], city: ['广州'], queue: 'east' },
      { prefix: ['+8613922'], queue: 'vip' },
    ];

    const byPrefix = prepare({ areas: { default: 'operator', rules } });
    const byCity = prepare({ areas: { default: 'operator', rules: rules.slice(0, 2) } });

    expect(await byPrefix.route('+8613922112345')).toMatchObject({ queueName: 'vip', rule: 'prefix' });
    expect(await byCity.route('+8613922112345')).toMatchObject({ queueName: 'east', rule: 'city' });
  });

  it('needs all that a rule names to match', async () => {
    const { route } = prepare({ areas: { default: 'operator', rules: [{ country: ['HK'], prefix: ['+86'], queue: 'vip' }] } });

    expect(await route('+8613922112345')).toMatchObject({ queueName: 'operator', rule: 'default' });
  });

  it.each([null, 'anonymous', '12', '+'])('leads %p to the default queue, from nowhere', async (from) => {
    const { route } = prepare();

    const answer = await route(from);

    expect(answer).toMatchObject({ country: 'unknown', province: 'unknown', city: 'unknown', queueName: 'operator', rule: 'default' });
    expect(Object.values(answer)).not.toContain('');
  });

  it('keeps the city unknown where the segment is not in the tables, with its carrier', async () => {
    const { route } = prepare();

    expect(await route('+8619912345678')).toMatchObject({ country: 'CN', city: 'unknown', carrier: '中国电信', queueName: 'north' });
  });

  it('lets the longest override of the table speak first, and say the place', async () => {
    const { route, table } = prepare();
    table.put(
      { pk: 'AREA#OVERRIDE', sk: '+861991', queue: 'east' },
      { pk: 'AREA#OVERRIDE', sk: '+86199123', queue: 'vip', province: '四川', city: '成都' },
      { pk: 'AREA#OVERRIDE', sk: 'nonsense', queue: 'south' },
    );

    expect(await route('+8619912345678')).toMatchObject({
      queueName: 'vip',
      rule: 'override',
      province: '四川',
      city: '成都',
      place: '四川 成都',
    });
  });

  it('lets the rules decide when an override has no queue or one that does not exist', async () => {
    const { route, table } = prepare();
    table.put({ pk: 'AREA#OVERRIDE', sk: '+861991', province: '广东' }, { pk: 'AREA#OVERRIDE', sk: '+1206', queue: 'constructor' });

    expect(await route('+8619912345678')).toMatchObject({ province: '广东', queueName: 'south', rule: 'province' });
    expect(await route('+12065551234')).toMatchObject({ queueName: 'overseas' });
  });
});
