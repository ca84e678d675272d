import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoDb } from '../../../../../lib/local/aws/dynamodb/create-dynamo-db.ts';
import type { DynamoDb } from '../../../../../lib/local/aws/dynamodb/dynamo-db.ts';
import { awsBench, PLACE } from '../../support/aws-bench.ts';

export const TABLE = 'Centre';
export const definition = {
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

export const TABLE_ARN = `arn:aws:dynamodb:us-east-1:${PLACE.accountId}:table/${TABLE}`;

/** The centre's table in memory, behind the endpoint, for the tests of one file. */
export function dynamoBench() {
  const bench = awsBench();
  const clientAs = (allow: string[], on: string[]) => DynamoDBDocumentClient.from(new DynamoDBClient(bench.client({ allow, on })));
  let made: { dynamoDb: DynamoDb; raw: DynamoDBClient; client: DynamoDBDocumentClient } | undefined;
  const ready = () => {
    if (!made) throw new Error('The table is made before the first test.');
    return made;
  };
  beforeAll(async () => {
    const dynamoDb = await createDynamoDb(bench.options);
    await dynamoDb.createTable(definition);
    await bench.serve(dynamoDb.service);
    const raw = new DynamoDBClient(bench.client());
    made = { dynamoDb, raw, client: DynamoDBDocumentClient.from(raw) };
  });
  afterAll(async () => {
    await ready().dynamoDb.close();
    await bench.close();
  });
  return {
    bench,
    clientAs,
    table: ready,
    put: (pk: string, sk: string, more: object = {}) =>
      ready().client.send(new PutCommand({ TableName: TABLE, Item: { pk, sk, ...more } })),
    get: async (pk: string, sk: string) => (await ready().client.send(new GetCommand({ TableName: TABLE, Key: { pk, sk } }))).Item,
  };
}
