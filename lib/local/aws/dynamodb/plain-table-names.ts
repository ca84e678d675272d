import type { DynamoInput } from './dynalite-engine.ts';
import { isObject } from './table-keys.ts';

/** The API takes a table's ARN where it takes its name; the store knows names only. `arnPrefix` ends in `table/`. */
export function plainTableNames(input: DynamoInput, arnPrefix: string): DynamoInput {
  const plain = (name: string) => (name.startsWith(arnPrefix) ? name.slice(arnPrefix.length) : name);
  const rename = (request: unknown): unknown =>
    isObject(request) && typeof request.TableName === 'string' ? { ...request, TableName: plain(request.TableName) } : request;
  const result = rename(input) as DynamoInput;
  if (isObject(input.RequestItems)) {
    result.RequestItems = Object.fromEntries(Object.entries(input.RequestItems).map(([name, items]) => [plain(name), items]));
  }
  if (Array.isArray(input.TransactItems)) {
    result.TransactItems = input.TransactItems.map((item: unknown) =>
      isObject(item) ? Object.fromEntries(Object.entries(item).map(([kind, request]) => [kind, rename(request)])) : item,
    );
  }
  return result;
}
