import { BatchWriteCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { PLACE } from '../support/aws-bench.ts';
import { dynamoBench, TABLE, TABLE_ARN } from './support/dynamo-bench.ts';

const { clientAs } = dynamoBench();

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
