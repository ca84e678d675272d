import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { numberAccess } from './number-access.ts';
import { streamAccess } from './stream-access.ts';
import { type TableAction, tableAccess } from './table-access.ts';

/** What functions may be given access to. */
export interface Accessible {
  table: ITable;
  key: IKey;
  instanceArn: string;
  contactRecords: IStream;
  deadLetters: IQueue;
  /** With `crm.kind: http` and a secret only. */
  crmSecret?: ISecret;
}

/** What one function gets: variables of its environment, and the statements of its role. */
export interface FunctionAccess {
  environment: Record<string, string>;
  statements: PolicyStatement[];
}

type Grant = (to: Accessible) => FunctionAccess;

const table =
  (...actions: TableAction[]): Grant =>
  (to) => ({ environment: { TABLE_NAME: to.table.tableName }, statements: tableAccess(to.table, to.key, actions) });

const crmSecret: Grant = ({ crmSecret: secret }): FunctionAccess => {
  if (secret === undefined) return { environment: {}, statements: [] };
  // Secrets Manager adds six characters to the name.
  const read = new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [`${secret.secretArn}-??????`] });
  return { environment: { CRM_SECRET_ARN: secret.secretArn }, statements: [read] };
};

const GRANTS: ReadonlyMap<string, readonly Grant[]> = new Map<string, readonly Grant[]>([
  ['customer-lookup', [table('Query', 'UpdateItem'), crmSecret]],
  ['blacklist-check', [table('Query', 'UpdateItem')]],
  ['area-routing', [table('Query')]],
  ['agent-routing', [table('Query')]],
  ['survey-save', [table('Query', 'PutItem', 'UpdateItem')]],
  ['queue-position', [contactMetrics]],
  [
    'contact-records',
    [
      table('Query', 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
      (to) => ({ environment: {}, statements: streamAccess(to.contactRecords, to.deadLetters, to.key) }),
    ],
  ],
  [
    'settings',
    [
      ({ table: target, key }) => ({
        environment: {},
        statements: tableAccess(target, key, ['Query', 'PutItem', 'UpdateItem', 'DeleteItem']),
      }),
    ],
  ],
  ['number-flow', [(to) => ({ environment: {}, statements: numberAccess(to.instanceArn) })]],
]);

/** A function that is not listed may write its log and nothing else: whoever adds one lists here what it needs. */
export function functionAccess(name: string, to: Accessible): FunctionAccess {
  const granted = (GRANTS.get(name) ?? []).map((grant) => grant(to));
  return {
    environment: Object.assign({}, ...granted.map(({ environment }) => environment)),
    statements: granted.flatMap(({ statements }) => statements),
  };
}

function contactMetrics({ instanceArn }: Accessible): FunctionAccess {
  return {
    environment: { INSTANCE_ARN: instanceArn },
    // Both are resources of this action (service authorization reference).
    statements: [new PolicyStatement({ actions: ['connect:GetContactMetrics'], resources: [instanceArn, `${instanceArn}/contact/*`] })],
  };
}
