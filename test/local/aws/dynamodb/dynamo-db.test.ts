import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  type TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { createDynamoDb } from '../../../../lib/local/aws/dynamodb/create-dynamo-db.ts';
import type { DynamoDb } from '../../../../lib/local/aws/dynamodb/dynamo-db.ts';
import { awsBench, PLACE } from '../support/aws-bench.ts';

const bench = awsBench();
const TABLE = 'Centre';
const definition = {
  tableName: TABLE,
  AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'gsi1',
      KeySchema: [
        { AttributeName: 'gsi1pk', KeyType: 'HASH' as const },
        { AttributeName: 'gsi1sk', KeyType: 'RANGE' as const },
      ],
      Projection: { ProjectionType: 'ALL' as const },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST' as const,
  timeToLiveAttribute: 'expiresAt',
  pointInTimeRecovery: true,
};

let dynamoDb: DynamoDb;
let raw: DynamoDBClient;
let client: DynamoDBDocumentClient;
const clientAs = (allow: string[], on: string[]) => DynamoDBDocumentClient.from(new DynamoDBClient(bench.client({ allow, on })));
beforeAll(async () => {
  dynamoDb = await createDynamoDb(bench.options);
  await dynamoDb.createTable(definition);
  await bench.serve(dynamoDb.service);
  raw = new DynamoDBClient(bench.client());
  client = DynamoDBDocumentClient.from(raw);
});
afterAll(async () => {
  await dynamoDb.close();
  await bench.close();
});

const TABLE_ARN = `arn:aws:dynamodb:us-east-1:${PLACE.accountId}:table/${TABLE}`;
const put = (pk: string, sk: string, more: object = {}) => client.send(new PutCommand({ TableName: TABLE, Item: { pk, sk, ...more } }));
const get = async (pk: string, sk: string) => (await client.send(new GetCommand({ TableName: TABLE, Key: { pk, sk } }))).Item;

describe('tables', () => {
  it('are active, with account and region in their ARNs', async () => {
    const { Table } = await raw.send(new DescribeTableCommand({ TableName: TABLE }));
    expect(Table).toMatchObject({ TableStatus: 'ACTIVE', TableArn: TABLE_ARN });
    expect(Table?.GlobalSecondaryIndexes?.[0]).toMatchObject({ IndexName: 'gsi1', IndexArn: `${TABLE_ARN}/index/gsi1` });
  });

  it('tell their time to live and backups', async () => {
    const ttl = await raw.send(new DescribeTimeToLiveCommand({ TableName: TABLE }));
    const backups = await raw.send(new DescribeContinuousBackupsCommand({ TableName: TABLE }));
    expect(ttl.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
    expect(backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe('ENABLED');
  });

  it('are refused when they stand with other keys', async () => {
    await expect(dynamoDb.createTable({ ...definition, KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] })).rejects.toThrow(/--fresh/);
  });
});

describe('items', () => {
  it('are put, queried by index, updated and deleted; the table may be named by ARN', async () => {
    await put('CALLER#1', 'HISTORY#1', { gsi1pk: 'AGENT#a', gsi1sk: '2026', n: 1 });
    await client.send(
      new UpdateCommand({
        TableName: TABLE_ARN,
        Key: { pk: 'CALLER#1', sk: 'HISTORY#1' },
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': 2 },
      }),
    );
    const { Items } = await client.send(
      new QueryCommand({
        TableName: TABLE,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :a',
        ExpressionAttributeValues: { ':a': 'AGENT#a' },
      }),
    );
    expect(Items).toEqual([{ pk: 'CALLER#1', sk: 'HISTORY#1', gsi1pk: 'AGENT#a', gsi1sk: '2026', n: 3 }]);
    await client.send(new DeleteCommand({ TableName: TABLE, Key: { pk: 'CALLER#1', sk: 'HISTORY#1' } }));
    expect(await get('CALLER#1', 'HISTORY#1')).toBeUndefined();
  });

  it('come in batches', async () => {
    await client.send(
      new BatchWriteCommand({ RequestItems: { [TABLE]: [1, 2].map((n) => ({ PutRequest: { Item: { pk: 'B', sk: `${n}` } } })) } }),
    );
    const answer = await client.send(
      new BatchGetCommand({
        RequestItems: {
          [TABLE]: {
            Keys: [
              { pk: 'B', sk: '1' },
              { pk: 'B', sk: '2' },
            ],
          },
        },
      }),
    );
    expect(answer.Responses?.[TABLE]).toHaveLength(2);
  });

  it('come along with a failed condition when asked for', async () => {
    await put('C', '1', { state: 'old' });
    const failed = client.send(
      new PutCommand({
        TableName: TABLE,
        Item: { pk: 'C', sk: '1' },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    await expect(failed).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item: { state: { S: 'old' } } });
  });

  it('expire on the clock of the centre', async () => {
    const seconds = Math.floor(bench.clock.now() / 1000);
    await put('T', 'soon', { expiresAt: seconds + 30 });
    await put('T', 'later', { expiresAt: seconds + 3600 });
    await put('T', 'text', { expiresAt: 'never' });
    expect(await get('T', 'soon')).toBeDefined();
    bench.clock.advance(61_000);
    const { Items } = await client.send(
      new QueryCommand({ TableName: TABLE, KeyConditionExpression: 'pk = :t', ExpressionAttributeValues: { ':t': 'T' } }),
    );
    expect(Items?.map((item) => item.sk)).toEqual(['later', 'text']);
  });

  it('cannot be named to reach behind objects, nor nest without end', async () => {
    const deep = (depth: number): unknown => (depth === 0 ? 'end' : { a: deep(depth - 1) });
    await expect(put('P', '1', { deep: deep(60) })).rejects.toMatchObject({ name: 'ValidationException' });
    const update = client.send(
      new UpdateCommand({
        TableName: TABLE,
        Key: { pk: 'P', sk: '1' },
        UpdateExpression: 'SET #a = :v',
        ExpressionAttributeNames: { '#a': '__proto__' },
        ExpressionAttributeValues: { ':v': 1 },
      }),
    );
    await expect(update).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('transactions', () => {
  const transfer = (token?: string) =>
    client.send(
      new TransactWriteCommand({
        ClientRequestToken: token,
        TransactItems: [
          {
            Update: {
              TableName: TABLE,
              Key: { pk: 'X', sk: 'from' },
              UpdateExpression: 'ADD n :minus',
              ConditionExpression: 'n > :zero',
              ExpressionAttributeValues: { ':minus': -1, ':zero': 0 },
            },
          },
          {
            Update: {
              TableName: TABLE,
              Key: { pk: 'X', sk: 'to' },
              UpdateExpression: 'ADD n :plus',
              ExpressionAttributeValues: { ':plus': 1 },
            },
          },
        ],
      }),
    );

  it('happen once each, however many come at the same time', async () => {
    await put('X', 'from', { n: 5 });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => transfer()));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(5);
    expect(await get('X', 'from')).toMatchObject({ n: 0 });
    expect(await get('X', 'to')).toMatchObject({ n: 5 });
  });

  it('do nothing when repeated under their token', async () => {
    await put('X', 'from', { n: 3 });
    await transfer('token-1');
    await transfer('token-1');
    expect(await get('X', 'from')).toMatchObject({ n: 2 });
  });

  it('are cancelled with a reason for each item, and leave nothing behind', async () => {
    await put('Y', 'there', { n: 1 });
    const failed = client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: TABLE, Item: { pk: 'Y', sk: 'new' } } },
          {
            ConditionCheck: {
              TableName: TABLE,
              Key: { pk: 'Y', sk: 'there' },
              ConditionExpression: 'n = :two',
              ExpressionAttributeValues: { ':two': 2 },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
        ],
      }),
    );
    const error = (await failed.catch((reason: unknown) => reason)) as TransactionCanceledException;
    expect(error.name).toBe('TransactionCanceledException');
    expect(error.CancellationReasons).toEqual([
      { Code: 'None' },
      {
        Code: 'ConditionalCheckFailed',
        Message: 'The conditional request failed',
        Item: { pk: { S: 'Y' }, sk: { S: 'there' }, n: { N: '1' } },
      },
    ]);
    expect(await get('Y', 'new')).toBeUndefined();
  });

  it('undo what was written when a later item cannot be', async () => {
    await put('Z', 'text', { n: 'not a number' });
    const failed = client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: TABLE, Item: { pk: 'Z', sk: 'new' } } },
          {
            Update: {
              TableName: TABLE,
              Key: { pk: 'Z', sk: 'text' },
              UpdateExpression: 'ADD n :one',
              ExpressionAttributeValues: { ':one': 1 },
            },
          },
        ],
      }),
    );
    await expect(failed).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(await get('Z', 'new')).toBeUndefined();
  });

  it('read several items at once', async () => {
    await put('G', '1', { n: 1 });
    const answer = await client.send(
      new TransactGetCommand({
        TransactItems: [{ Get: { TableName: TABLE, Key: { pk: 'G', sk: '1' } } }, { Get: { TableName: TABLE, Key: { pk: 'G', sk: '2' } } }],
      }),
    );
    expect(answer.Responses).toEqual([{ Item: { pk: 'G', sk: '1', n: 1 } }, {}]);
  });
});

describe('what a role may do', () => {
  const key = { TableName: TABLE, Key: { pk: 'A', sk: '1' } };

  it('is what its policy allows, on the table and on its indexes apart', async () => {
    const role = clientAs(['dynamodb:Query', 'dynamodb:GetItem'], [TABLE_ARN]);
    await role.send(new GetCommand(key));
    const query = { TableName: TABLE, IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :a', ExpressionAttributeValues: { ':a': 'x' } };
    await expect(role.send(new QueryCommand(query))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::${PLACE.accountId}:assumed-role/function-role/session is not authorized to perform: dynamodb:Query on resource: ${TABLE_ARN}/index/gsi1 because no identity-based policy allows the dynamodb:Query action`,
    });
  });

  it('is asked for each item of a transaction', async () => {
    const role = clientAs(['dynamodb:PutItem'], [TABLE_ARN]);
    const write = (TransactItems: NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>) =>
      role.send(new TransactWriteCommand({ TransactItems }));
    await write([{ Put: { TableName: TABLE, Item: { pk: 'A', sk: '1' } } }]);
    await expect(write([{ Delete: key }])).rejects.toThrow(/dynamodb:DeleteItem/);
    await expect(write([{ ConditionCheck: { ...key, ConditionExpression: 'attribute_exists(pk)' } }])).rejects.toThrow(
      /dynamodb:ConditionCheckItem/,
    );
  });

  it('names batches by their own actions', async () => {
    await expect(
      clientAs(['dynamodb:PutItem'], ['*']).send(
        new BatchWriteCommand({ RequestItems: { [TABLE]: [{ PutRequest: { Item: { pk: 'A', sk: '1' } } }] } }),
      ),
    ).rejects.toThrow(/dynamodb:BatchWriteItem/);
  });
});

it('names operations that it does not have', async () => {
  await expect(raw.send(new ExecuteStatementCommand({ Statement: 'SELECT' }))).rejects.toMatchObject({
    name: 'NotImplementedException',
    message: expect.stringContaining('dynamodb:ExecuteStatement'),
  });
});

describe('on disk', () => {
  it('keeps items and settings, and puts back what a killed transaction had changed', async () => {
    const directory = join(bench.directory, 'table');
    const first = await createDynamoDb({ ...bench.options, directory });
    await first.createTable(definition);
    await first.call('PutItem', { TableName: TABLE, Item: { pk: { S: 'K' }, sk: { S: '1' }, n: { N: '2' } } });
    await first.close();
    const before = { pk: { S: 'K' }, sk: { S: '1' }, n: { N: '1' } };
    const undo = [
      { tableName: TABLE, key: { pk: before.pk, sk: before.sk }, old: before },
      { tableName: TABLE, key: { pk: { S: 'K' }, sk: { S: '2' } } },
    ];
    writeFileSync(join(directory, 'transaction.json'), JSON.stringify(undo));

    const second = await createDynamoDb({ ...bench.options, directory });
    await second.createTable(definition);
    expect(await second.call('Scan', { TableName: TABLE })).toMatchObject({ Items: [before] });
    await second.close();
  });
});

it('pages through scans', async () => {
  await Promise.all(Array.from({ length: 4 }, (_, n) => put('S', `${n}`)));
  const page = await client.send(new ScanCommand({ TableName: TABLE, Limit: 2 }));
  expect(page.Items).toHaveLength(2);
  expect(page.LastEvaluatedKey).toBeDefined();
});
