import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactGetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoDb } from '../../../../lib/local/aws/dynamodb/create-dynamo-db.ts';
import { definition, dynamoBench, TABLE } from './support/dynamo-bench.ts';

const { bench, get, put, table } = dynamoBench();

describe('transactions', () => {
  const transfer = (token?: string) =>
    table().client.send(
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
    const failed = table().client.send(
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
    const failed = table().client.send(
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
    const answer = await table().client.send(
      new TransactGetCommand({
        TransactItems: [{ Get: { TableName: TABLE, Key: { pk: 'G', sk: '1' } } }, { Get: { TableName: TABLE, Key: { pk: 'G', sk: '2' } } }],
      }),
    );
    expect(answer.Responses).toEqual([{ Item: { pk: 'G', sk: '1', n: 1 } }, {}]);
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
