import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { DynamoTable, dynamoDocumentClient } from '../../../../lambdas/shared/table/dynamo-table.ts';

const documents = mockClient(DynamoDBDocumentClient);
const table = new DynamoTable(dynamoDocumentClient(), () => 'center');

function cancelled(...codes: string[]): Error {
  return Object.assign(new Error('cancelled'), {
    name: 'TransactionCanceledException',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe('DynamoDB table', () => {
  beforeEach(() => documents.reset());

  it('reads all pages of a partition', async () => {
    documents
      .on(QueryCommand)
      .resolvesOnce({ Items: [{ pk: 'P', sk: '1' }], LastEvaluatedKey: { pk: 'P', sk: '1' } })
      .resolvesOnce({ Items: [{ pk: 'P', sk: '2' }] });

    expect(await table.query('P')).toHaveLength(2);
    expect(documents.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual({ pk: 'P', sk: '1' });
  });

  it('asks for a transaction as DynamoDB wants it', async () => {
    documents.on(TransactWriteCommand).resolves({});

    const done = await table.transact([
      { kind: 'check', key: { pk: 'A', sk: '1' }, when: { kind: 'absent' } },
      { kind: 'put', item: { pk: 'A', sk: '2' } },
      { kind: 'update', key: { pk: 'A', sk: '3' }, add: { count: 1 } },
      { kind: 'remove', key: { pk: 'A', sk: '4' } },
    ]);

    expect(done).toBe(true);
    expect(documents.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems).toEqual([
      {
        ConditionCheck: {
          TableName: 'center',
          Key: { pk: 'A', sk: '1' },
          ConditionExpression: 'attribute_not_exists(#n0)',
          ExpressionAttributeNames: { '#n0': 'pk' },
        },
      },
      { Put: { TableName: 'center', Item: { pk: 'A', sk: '2' } } },
      {
        Update: {
          TableName: 'center',
          Key: { pk: 'A', sk: '3' },
          UpdateExpression: 'ADD #n0 :v0',
          ExpressionAttributeNames: { '#n0': 'count' },
          ExpressionAttributeValues: { ':v0': 1 },
        },
      },
      { Delete: { TableName: 'center', Key: { pk: 'A', sk: '4' } } },
    ]);
  });

  it('answers false when only conditions stood against a transaction', async () => {
    documents.on(TransactWriteCommand).rejects(cancelled('None', 'ConditionalCheckFailed'));

    expect(await table.transact([])).toBe(false);
  });

  it('tries a transaction again that met another one', async () => {
    documents.on(TransactWriteCommand).rejectsOnce(cancelled('TransactionConflict')).resolvesOnce({});

    expect(await table.transact([])).toBe(true);
  });

  it.each([[['TransactionConflict']], [['ConditionalCheckFailed', 'ThrottlingError']], [[]]])(
    'rejects a transaction cancelled for %p',
    async (codes) => {
      documents.on(TransactWriteCommand).rejects(cancelled(...codes));

      await expect(table.transact([])).rejects.toThrow('cancelled');
    },
  );
});
