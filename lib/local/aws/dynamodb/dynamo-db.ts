import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { AwsService } from '../service.ts';

/** AWS::DynamoDB::Table / TableV2 / GlobalTable, as far as it is emulated. */
export interface TableDefinition
  extends Pick<
    CreateTableCommandInput,
    'AttributeDefinitions' | 'KeySchema' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes' | 'BillingMode' | 'ProvisionedThroughput'
  > {
  tableName: string;
  /** Attribute that holds epoch seconds; items past it are gone at most a minute later on the centre's clock. */
  timeToLiveAttribute?: string;
  pointInTimeRecovery?: boolean;
}

export interface DynamoDb {
  readonly service: AwsService;
  /** Opens the table when it exists with the same keys. Throws `ResourceInUseException` when keys or indexes differ. */
  createTable(table: TableDefinition): Promise<{ tableArn: string }>;
  deleteTable(tableName: string): Promise<void>;
  tableArn(tableName: string): string;
  /** One API call in process, as the operator: input and output as JSON on the wire (`{ S: … }`). Throws AwsError. */
  call(operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}
