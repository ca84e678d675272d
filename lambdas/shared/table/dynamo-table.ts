import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import { cancellationCodes, held } from './outcome.ts';
import { deleteRequest, putRequest, transactItem, updateRequest } from './requests.ts';
import type { Item, Table, Write } from './table.ts';

const MOST_ATTEMPTS = 4;

/** Three quick attempts: a flow waits at most 8 s for all that its function does (documented). */
export function dynamoDocumentClient(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, requestTimeout: 2000 } });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** The table in DynamoDB. `tableName` is asked at the first use, so that a missing variable fails the invocation, not the load. */
export class DynamoTable implements Table {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly tableName: () => string,
  ) {}

  async query(partition: string, prefix?: string, options: { consistent?: boolean } = {}): Promise<Item[]> {
    const input: QueryCommandInput = {
      TableName: this.tableName(),
      KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: prefix === undefined ? { ':pk': partition } : { ':pk': partition, ':sk': prefix },
      ConsistentRead: options.consistent ?? false,
    };
    const items: Item[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.client.send(new QueryCommand({ ...input, ExclusiveStartKey: from }));
      items.push(...((page.Items ?? []) as Item[]));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  }

  async get(key: Key): Promise<Item | undefined> {
    const { Item: item } = await this.client.send(new GetCommand({ TableName: this.tableName(), Key: key, ConsistentRead: true }));
    return item as Item | undefined;
  }

  write(write: Exclude<Write, { kind: 'check' }>): Promise<boolean> {
    return held(this.send(write));
  }

  async transact(writes: Write[]): Promise<boolean> {
    const TransactItems = writes.map((write) => transactItem(this.tableName(), write));
    for (let attempt = 1; ; attempt++) {
      try {
        return await held(this.client.send(new TransactWriteCommand({ TransactItems })));
      } catch (error) {
        // Two calls counting in one item at the same moment: the SDK does not try a cancelled transaction again.
        if (attempt === MOST_ATTEMPTS || !cancellationCodes(error).includes('TransactionConflict')) throw error;
      }
    }
  }

  private send(write: Exclude<Write, { kind: 'check' }>): Promise<unknown> {
    switch (write.kind) {
      case 'put':
        return this.client.send(new PutCommand(putRequest(this.tableName(), write)));
      case 'update':
        return this.client.send(new UpdateCommand(updateRequest(this.tableName(), write)));
      case 'remove':
        return this.client.send(new DeleteCommand(deleteRequest(this.tableName(), write)));
    }
  }
}
