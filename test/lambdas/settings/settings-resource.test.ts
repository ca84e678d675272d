import { settingsResource } from '../../../lambdas/settings/settings-resource.ts';
import { Settings } from '../../../lambdas/shared/settings/settings.ts';
import { DEMO_SECTIONS } from '../support/demo-settings.ts';
import { MemoryTable } from '../support/memory-table.ts';

const { arns, ...SECTIONS } = DEMO_SECTIONS;
const SAMPLES = {
  customers: [{ id: 'C-1', number: '+8613916000001', name: '示例', level: 'vip', ownerAgent: 'vip-1', openItems: 2 }],
  blacklist: [
    { number: '+8613800138000', list: 'nuisance', reason: 'Nuisance', expires: '2030-01-01' },
    { prefix: '+1900', list: 'premium-rate', reason: 'Premium' },
  ],
};
const PROPERTIES = { Bucket: 'assets', Key: 'settings.json', TableName: 'center', InstanceArn: 'arn:instance', Arns: arns };

function prepare() {
  const table = new MemoryTable();
  const asset = { current: {} as Record<string, unknown> | string };
  const resource = settingsResource({
    readObject: async (bucket, key) => {
      if (`${bucket}/${key}` !== 'assets/settings.json') throw new Error('NoSuchKey');
      return typeof asset.current === 'string' ? asset.current : JSON.stringify(asset.current);
    },
    table: () => table,
  });
  const load = (content: Record<string, unknown> | string, properties: unknown = PROPERTIES) => {
    asset.current = content;
    return resource.apply(properties);
  };
  return { table, resource, load };
}

describe('settings', () => {
  it('loads every section so that functions read what the definition says', async () => {
    const { table, load } = prepare();

    const result = await load({ version: 1, ...SECTIONS });

    const settings = new Settings(await table.query('SETTING'));
    expect(result).toEqual({ physicalId: 'settings-center', data: { Version: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(settings.section('company')).toEqual(SECTIONS.company);
    expect(settings.section('areas')).toEqual(SECTIONS.areas);
    expect(settings.section('agents')['east-1']).toEqual(SECTIONS.agents['east-1']);
    expect(settings.section('arns')).toEqual(arns);
  });

  it('changes nothing when it runs again', async () => {
    const { table, load } = prepare();
    const asset = { version: 1, ...SECTIONS, samples: SAMPLES };
    const first = await load(asset);
    const before = table.dump();

    expect(await load(asset)).toEqual(first);
    expect(table.dump()).toEqual(before);
  });

  it('changes all sections in one transaction', async () => {
    const { table, load } = prepare();

    await load({ version: 1, ...SECTIONS });

    const [transaction, ...others] = table.requests.filter((request) => request.startsWith('transact'));
    expect(transaction).toContain('SETTING#areas');
    expect(transaction).toContain('SETTING#arns');
    expect(others).toEqual([]);
  });

  it('loads sample customers and blacklist entries, which expire with the day of the company', async () => {
    const { table, load } = prepare();

    await load({ version: 1, ...SECTIONS, samples: SAMPLES });

    expect(table.item('CALLER#+8613916000001', 'LEDGER#CUSTOMER')).toMatchObject({ id: 'C-1', name: '示例', openItems: 2 });
    expect(table.item('CALLER#+8613800138000', 'LEDGER#BLACKLIST#nuisance')).toMatchObject({
      reason: 'Nuisance',
      expiresAt: Date.parse('2029-12-31T16:00:00Z') / 1000,
    });
    expect(table.item('BLACKLIST#PREFIX', '+1900#premium-rate')).toMatchObject({ reason: 'Premium' });
  });

  it('keeps the hits that a sample entry has counted', async () => {
    const { table, load } = prepare();
    await load({ version: 1, ...SECTIONS, samples: SAMPLES });
    await table.write({ kind: 'update', key: { pk: 'BLACKLIST#PREFIX', sk: '+1900#premium-rate' }, add: { hits: 3 } });

    await load({ version: 1, ...SECTIONS, samples: SAMPLES });

    expect(table.item('BLACKLIST#PREFIX', '+1900#premium-rate')).toMatchObject({ hits: 3 });
  });

  it('removes samples and sections that went', async () => {
    const { table, load } = prepare();
    table.put({ pk: 'SETTING', sk: 'SETTING#former', value: '{}' });
    await load({ version: 1, ...SECTIONS, samples: SAMPLES });

    await load({ version: 1, ...SECTIONS, samples: { customers: SAMPLES.customers } });

    expect(table.item('SETTING', 'SETTING#former')).toBeUndefined();
    expect(table.item('BLACKLIST#PREFIX', '+1900#premium-rate')).toBeUndefined();
    expect(table.item('CALLER#+8613916000001', 'LEDGER#CUSTOMER')).toBeDefined();
  });

  it('removes in the end what an update that broke off had loaded', async () => {
    const { table, load } = prepare();
    const write = table.write.bind(table);
    table.write = async (request) => {
      if (request.kind === 'put') throw new Error('down');
      return write(request);
    };
    await expect(load({ version: 1, ...SECTIONS, samples: SAMPLES })).rejects.toThrow('down');
    table.write = write;

    await load({ version: 1, ...SECTIONS });

    expect(Object.keys(table.dump()).filter((key) => !key.startsWith('SETTING'))).toEqual([]);
  });

  it('neither overwrites nor removes a real entry in the place of a sample', async () => {
    const { table, load } = prepare();
    const real = { pk: 'CALLER#+8613916000001', sk: 'LEDGER#CUSTOMER', id: 'C-REAL' };
    table.put(real);

    await load({ version: 1, ...SECTIONS, samples: SAMPLES });
    await load({ version: 1, ...SECTIONS });

    expect(table.item(real.pk, real.sk)).toEqual(real);
  });

  it('leaves the data when the resource is deleted', async () => {
    const { table, resource, load } = prepare();
    await load({ version: 1, ...SECTIONS, samples: SAMPLES });
    const before = table.dump();

    await resource.remove('settings-center', PROPERTIES);

    expect(table.dump()).toEqual(before);
  });

  it('names every problem of an asset, and loads none of it', async () => {
    const { table, load } = prepare();
    const wrong = { version: 1, ...SECTIONS, blacklist: { onError: 'panic' }, samples: { customers: [{ id: 'C-1', number: '139' }] } };

    await expect(load(wrong)).rejects.toThrow(
      'The settings asset: blacklist.onError must be ("allow" | "refuse"); samples.customers.0.number must be an E.164 number.',
    );
    expect(table.items.size).toBe(0);
  });

  it('names every reference that leads nowhere', async () => {
    const { load } = prepare();
    const wrong = {
      version: 1,
      ...SECTIONS,
      areas: { default: 'nowhere', rules: [{ country: ['CN'], queue: 'constructor' }] },
      extensions: { '8001': { agent: 'nobody' } },
    };

    await expect(load(wrong, { ...PROPERTIES, Arns: { ...arns, prompts: {} } })).rejects.toThrow(
      'areas.default names the queue nowhere, which is not in queues; areas.rules.0 names the queue constructor, which is not in queues; ' +
        'extensions.8001 names the agent nobody, who is not in agents; the music bamboo of the queue east has no entry in Arns.prompts.',
    );
  });

  it.each(['', '{', '[]', '"text"', '{"version":2}'])('refuses the asset %p', async (asset) => {
    await expect(prepare().load(asset)).rejects.toThrow('The settings asset');
  });

  it('refuses a section that no item can hold', async () => {
    const { load } = prepare();
    const name = { 'zh-CN': 'x'.repeat(400_000) };

    await expect(load({ version: 1, ...SECTIONS, company: { ...SECTIONS.company, name } })).rejects.toThrow('SETTING#company');
  });

  it('fails when the asset is not there or a property is missing', async () => {
    const { load } = prepare();

    await expect(load({ version: 1, ...SECTIONS }, { ...PROPERTIES, Key: 'gone' })).rejects.toThrow('NoSuchKey');
    await expect(load({ version: 1, ...SECTIONS }, { Bucket: 'assets' })).rejects.toThrow("The resource's properties: Key must be");
  });
});
