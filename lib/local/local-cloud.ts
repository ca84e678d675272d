import type { ClockPort } from '../flow-language/ports.ts';
import type { Activity } from './aws/activity.ts';
import type { DynamoDb } from './aws/dynamodb/dynamo-db.ts';
import type { Kinesis } from './aws/kinesis/kinesis.ts';
import type { Lambda } from './aws/lambda/lambda.ts';
import type { S3 } from './aws/s3/s3.ts';
import type { SecretsManager } from './aws/secrets-manager/secrets-manager.ts';
import type { Sqs } from './aws/sqs/sqs.ts';
import type { Ssm } from './aws/ssm/ssm.ts';
import type { ConnectSite } from './cloud/connect-site.ts';
import type { FunctionHost } from './functions/function-host.ts';
import type { Identity } from './identity/identity.ts';

/** One account in one region, on this machine: what CloudFormation resources are created in. */
export interface LocalCloud {
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
  readonly clock: ClockPort;
  readonly activity: Activity;
  readonly identity: Identity;
  readonly dynamodb: DynamoDb;
  readonly s3: S3;
  readonly kinesis: Kinesis;
  readonly sqs: Sqs;
  readonly secrets: SecretsManager;
  readonly ssm: Ssm;
  readonly lambda: Lambda;
  readonly functions: FunctionHost;
  /** The Connect instance, once a template has created it. */
  readonly connect: ConnectSite;
  /** Folder with the code of a function, unpacked. Throws ResourceError when the code is not there. */
  readonly code: CodeStore;
  /** A line for whoever watches the boot: something left out or taken over. */
  notice(line: string): void;
}

/** Where function code comes from. */
export interface CodeStore {
  /** Code uploaded to a bucket: an asset folder of the assembly, or a zip archive in an emulated bucket. */
  fromBucket(bucket: string, key: string): Promise<string>;
  /** Code written in the template (`ZipFile`); `cfn-response` is at hand, as on AWS (documented). */
  inline(source: string): Promise<string>;
}
