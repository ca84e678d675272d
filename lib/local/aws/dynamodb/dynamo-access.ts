import type { Access } from '../../identity/identity.ts';
import type { DynamoInput } from './dynalite-engine.ts';
import { isObject } from './table-keys.ts';

const TRANSACTION_ACTIONS = new Map([
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'ConditionCheckItem'],
  ['Get', 'GetItem'],
]);

/**
 * What a request must be allowed to do (documented in the service authorization reference): batches have actions of their
 * own, transactions need the action of each item, a query of an index names the index.
 */
export function dynamoAccess(operation: string, input: DynamoInput, tableArn: (name: string) => string): Access[] {
  const action = `dynamodb:${operation}`;
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    const tables = isObject(input.RequestItems) ? Object.keys(input.RequestItems) : [];
    return tables.map((name) => ({ action, resource: tableArn(name) }));
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const items = Array.isArray(input.TransactItems) ? input.TransactItems : [];
    return items.filter(isObject).flatMap((item) =>
      Object.entries(item).map(([kind, request]) => ({
        action: `dynamodb:${TRANSACTION_ACTIONS.get(kind) ?? kind}`,
        resource: tableArn(isObject(request) ? String(request.TableName) : ''),
      })),
    );
  }
  if (typeof input.ResourceArn === 'string') return [{ action, resource: input.ResourceArn }];
  if (typeof input.TableName !== 'string') return [{ action, resource: '*' }];
  const table = tableArn(input.TableName);
  return [{ action, resource: typeof input.IndexName === 'string' ? `${table}/index/${input.IndexName}` : table }];
}
