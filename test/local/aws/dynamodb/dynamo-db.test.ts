import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ExecuteStatementCommand,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { definition, dynamoBench, TABLE, TABLE_ARN } from './support/dynamo-bench.ts';

const { bench, get, put, table } = dynamoBench();

describe('tables', () => {
  it('are active, with account and region in their ARNs', async () => {
    const { Table } = await table().raw.send(new DescribeTableCommand({ TableName: TABLE }));
    expect(Table).toMatchObject({ TableStatus: 'ACTIVE', TableArn: TABLE_ARN });
    expect(Table?.GlobalSecondaryIndexes?.[0]).toMatchObject({ IndexName: 'gsi1', IndexArn: `${TABLE_ARN}/index/gsi1` });
  });

  it('tell their time to live and backups', async () => {
    const ttl = await table().raw.send(new DescribeTimeToLiveCommand({ TableName: TABLE }));
    const backups = await table().raw.send(new DescribeContinuousBackupsCommand({ TableName: TABLE }));
    expect(ttl.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
    expect(backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe('ENABLED');
  });

  it('are refused when they stand with other keys', async () => {
    await expect(table().dynamoDb.createTable({ ...definition, KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] })).rejects.toThrow(
      /--fresh/,
    );
  });
});

describe('items', () => {
  it('are put, queried by index, updated and deleted; the table may be named by ARN', async () => {
    await put('CALLER#1', 'HISTORY#1', { gsi1pk: 'AGENT#a', gsi1sk: '2026', n: 1 });
    await table().client.send(
      new UpdateCommand({
        TableName: TABLE_ARN,
        Key: { pk: 'CALLER#1', sk: 'HISTORY#1' },
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': 2 },
      }),
    );
    const { Items } = await table().client.send(
      new QueryCommand({
        TableName: TABLE,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :a',
        ExpressionAttributeValues: { ':a': 'AGENT#a' },
      }),
    );
    expect(Items).toEqual([{ pk: 'CALLER#1', sk: 'HISTORY#1', gsi1pk: 'AGENT#a', gsi1sk: '2026', n: 3 }]);
    await table().client.send(new DeleteCommand({ TableName: TABLE, Key: { pk: 'CALLER#1', sk: 'HISTORY#1' } }));
    expect(await get('CALLER#1', 'HISTORY#1')).toBeUndefined();
  });

  it('come in batches', async () => {
    await table().client.send(
      new BatchWriteCommand({ RequestItems: { [TABLE]: [1, 2].map((n) => ({ PutRequest: { Item: { pk: 'B', sk: `${n}` } } })) } }),
    );
    const answer = await table().client.send(
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
    const failed = table().client.send(
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
    const { Items } = await table().client.send(
      new QueryCommand({ TableName: TABLE, KeyConditionExpression: 'pk = :t', ExpressionAttributeValues: { ':t': 'T' } }),
    );
    expect(Items?.map((item) => item.sk)).toEqual(['later', 'text']);
  });

  it('cannot be named to reach behind objects, nor nest without end', async () => {
    const deep = (depth: number): unknown => (depth === 0 ? 'end' : { a: deep(depth - 1) });
    await expect(put('P', '1', { deep: deep(60) })).rejects.toMatchObject({ name: 'ValidationException' });
    const update = table().client.send(
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

it('names operations that it does not have', async () => {
  await expect(table().raw.send(new ExecuteStatementCommand({ Statement: 'SELECT' }))).rejects.toMatchObject({
    name: 'NotImplementedException',
    message: expect.stringContaining('dynamodb:ExecuteStatement'),
  });
});

it('pages through scans', async () => {
  await Promise.all(Array.from({ length: 4 }, (_, n) => put('S', `${n}`)));
  const page = await table().client.send(new ScanCommand({ TableName: TABLE, Limit: 2 }));
  expect(page.Items).toHaveLength(2);
  expect(page.LastEvaluatedKey).toBeDefined();
});
