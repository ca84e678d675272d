import { AwsError } from '../aws-error.ts';
import type { DynamoOutput } from './dynalite-engine.ts';
import type { DynamoApi } from './dynamo-api.ts';
import type { TableDefinition } from './dynamo-db.ts';

/** Creates the table, or opens it when it stands with the same keys and indexes; then sets time to live and backups. */
export async function openTable(api: DynamoApi, table: TableDefinition): Promise<void> {
  const { tableName, timeToLiveAttribute, pointInTimeRecovery, ...definition } = table;
  const existing = await describe(api, tableName);
  if (existing) {
    const [is, wanted] = [keysOf(existing), keysOf({ ...definition })];
    if (is !== wanted) {
      const message = `Table ${tableName} exists with other keys or indexes (${is}) than the template's (${wanted}). Start with --fresh, or restore the keys.`;
      throw new AwsError('ResourceInUseException', message);
    }
  } else {
    await api.call('CreateTable', withoutUndefined({ TableName: tableName, ...definition }));
    await untilActive(api, tableName);
  }
  await api.settings.change(tableName, { timeToLive: timeToLiveAttribute, pointInTimeRecovery: pointInTimeRecovery ?? false });
}

async function describe(api: DynamoApi, tableName: string): Promise<DynamoOutput | undefined> {
  try {
    const { Table } = await api.call('DescribeTable', { TableName: tableName });
    return Table as DynamoOutput;
  } catch (error) {
    if (error instanceof AwsError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

async function untilActive(api: DynamoApi, tableName: string): Promise<void> {
  while ((await describe(api, tableName))?.TableStatus !== 'ACTIVE') await new Promise((resolve) => setImmediate(resolve));
}

interface Index {
  IndexName?: string;
  KeySchema?: unknown;
  Projection?: unknown;
}

/** Everything that cannot be changed in place, as comparable text. */
function keysOf(table: Record<string, unknown>): string {
  const attributes = (table.AttributeDefinitions ?? []) as { AttributeName?: string; AttributeType?: string }[];
  const indexes = (list: unknown) =>
    ((list ?? []) as Index[])
      .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }))
      .sort((a, b) => ((a.IndexName ?? '') < (b.IndexName ?? '') ? -1 : 1));
  return canonical({
    keys: table.KeySchema,
    attributes: attributes.map(({ AttributeName, AttributeType }) => `${AttributeName}:${AttributeType}`).sort(),
    global: indexes(table.GlobalSecondaryIndexes),
    local: indexes(table.LocalSecondaryIndexes),
  });
}

const withoutUndefined = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));

/** JSON text that does not depend on the order of members. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort()) : item,
  );
