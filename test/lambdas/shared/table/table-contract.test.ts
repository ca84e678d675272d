import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoTable } from '../../../../lambdas/shared/table/dynamo-table.ts';
import type { Table } from '../../../../lambdas/shared/table/table.ts';
import { MemoryTable } from '../../support/memory-table.ts';

const dynalite = createRequire(path.resolve('package.json'))('dynalite') as (options: { createTableMs: number }) => Server;
const KEY = { pk: 'A', sk: 'B' };

/** The same for the table in memory that other tests rely on, and for a real one: an embedded DynamoDB without transactions. */
function contract(table: () => Table) {
  it('gives the items under a prefix in the order of their sort keys', async () => {
    for (const sk of ['L#2', 'H#1', 'L#1', 'M#1'])
      await table().write({ kind: 'put', item: { pk: 'P', sk, deep: { list: [1, null, 'x', { no: undefined }] } } });

    const items = await table().query('P', 'L#');

    expect(items).toEqual(['L#1', 'L#2'].map((sk) => ({ pk: 'P', sk, deep: { list: [1, null, 'x', {}] } })));
    expect((await table().query('P')).map(({ sk }) => sk)).toEqual(['H#1', 'L#1', 'L#2', 'M#1']);
    expect(await table().query('nowhere')).toEqual([]);
  });

  it('puts only what is absent, and updates and removes only what is there', async () => {
    const absent = { kind: 'put', item: { ...KEY, n: 1 }, when: { kind: 'absent' } } as const;
    const update = { kind: 'update', key: { pk: 'A', sk: 'C' }, add: { hits: 1 }, when: { kind: 'present' } } as const;

    expect([await table().write(absent), await table().write(absent), await table().write(update)]).toEqual([true, false, false]);
    expect(await table().get({ pk: 'A', sk: 'C' })).toBeUndefined();
    expect(await table().write({ kind: 'remove', key: KEY, when: { kind: 'equals', attribute: 'sample', value: true } })).toBe(false);
    expect(await table().write({ kind: 'remove', key: KEY })).toBe(true);
    expect(await table().get(KEY)).toBeUndefined();
  });

  it('sets, clears and counts in one update, reserved words too', async () => {
    const key = { pk: 'U', sk: 'U' };
    await table().write({ kind: 'update', key, set: { name: 'a', value: 'b' }, add: { count: 2 } });

    await table().write({ kind: 'update', key, set: { name: undefined, reason: '' }, add: { count: 3 } });

    expect(await table().get(key)).toEqual({ ...key, value: 'b', reason: '', count: 5 });
  });

  it('overwrites what carries a mark and leaves what does not', async () => {
    const mark = { kind: 'absent-or-equals', attribute: 'sample', value: true } as const;
    await table().write({ kind: 'put', item: { pk: 'S', sk: 'real' } });

    const outcomes = ['real', 'sample', 'sample'].map(
      (sk) => ({ kind: 'update', key: { pk: 'S', sk }, set: { sample: true }, when: mark }) as const,
    );

    expect([
      await table().write(outcomes[0] as never),
      await table().write(outcomes[1] as never),
      await table().write(outcomes[2] as never),
    ]).toEqual([false, true, true]);
  });

  it('keeps the newest by several attributes', async () => {
    const put = (at: string, contactId: string) =>
      table().write({
        kind: 'put',
        item: { pk: 'N', sk: 'N', at, contactId },
        when: {
          kind: 'newer',
          values: [
            ['at', at],
            ['contactId', contactId],
          ],
        },
      });

    const outcomes = [
      await put('2', 'b'),
      await put('1', 'z'),
      await put('2', 'b'),
      await put('2', 'a'),
      await put('2', 'c'),
      await put('3', 'a'),
    ];

    expect(outcomes).toEqual([true, false, false, false, true, true]);
    expect(await table().get({ pk: 'N', sk: 'N' })).toMatchObject({ at: '3', contactId: 'a' });
  });
}

describe('table in memory', () => {
  const table = new MemoryTable();
  contract(() => table);
});

describe('table in DynamoDB', () => {
  let server: Server;
  let client: DynamoDBClient;
  let table: DynamoTable;

  beforeAll(async () => {
    server = dynalite({ createTableMs: 0 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
    await client.send(
      new CreateTableCommand({
        TableName: 'center',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    table = new DynamoTable(documents, () => 'center');
  });

  afterAll(async () => {
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  contract(() => table);
});
