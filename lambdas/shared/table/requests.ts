import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { conditionExpression, Placeholders, updateExpression } from './expression.ts';
import type { Write } from './table.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
export type PutRequest = NonNullable<TransactItem['Put']>;
export type UpdateRequest = NonNullable<TransactItem['Update']>;
export type DeleteRequest = NonNullable<TransactItem['Delete']>;

export function putRequest(TableName: string, write: Extract<Write, { kind: 'put' }>): PutRequest {
  return { TableName, Item: write.item, ...conditional(write) };
}

export function updateRequest(TableName: string, write: Extract<Write, { kind: 'update' }>): UpdateRequest {
  const use = new Placeholders();
  const UpdateExpression = updateExpression(write, use);
  return { TableName, Key: write.key, UpdateExpression, ...conditional(write, use) };
}

export function deleteRequest(TableName: string, write: Extract<Write, { kind: 'remove' }>): DeleteRequest {
  return { TableName, Key: write.key, ...conditional(write) };
}

export function transactItem(TableName: string, write: Write): TransactItem {
  switch (write.kind) {
    case 'put':
      return { Put: putRequest(TableName, write) };
    case 'update':
      return { Update: updateRequest(TableName, write) };
    case 'remove':
      return { Delete: deleteRequest(TableName, write) };
    case 'check': {
      const use = new Placeholders();
      const ConditionExpression = conditionExpression(write.when, use);
      return { ConditionCheck: { TableName, Key: write.key, ConditionExpression, ...placeholders(use) } };
    }
  }
}

function conditional(write: Exclude<Write, { kind: 'check' }>, use = new Placeholders()) {
  const ConditionExpression = write.when === undefined ? undefined : conditionExpression(write.when, use);
  return { ...(ConditionExpression === undefined ? {} : { ConditionExpression }), ...placeholders(use) };
}

/** DynamoDB refuses empty maps. */
function placeholders(use: Placeholders) {
  const { ExpressionAttributeNames, ExpressionAttributeValues } = use;
  return {
    ...(Object.keys(ExpressionAttributeNames).length === 0 ? {} : { ExpressionAttributeNames }),
    ...(ExpressionAttributeValues === undefined ? {} : { ExpressionAttributeValues }),
  };
}
