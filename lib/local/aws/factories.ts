import type { ContactCenter } from '../../emulator/contact-center.ts';
import type { ClockPort, FunctionsPort } from '../../flow-language/ports.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Identity } from '../identity/identity.ts';
import type { Activity } from './activity.ts';
import type { Connect, ConnectChange } from './connect/connect.ts';
import type { DynamoDb } from './dynamodb/dynamo-db.ts';
import type { Kinesis } from './kinesis/kinesis.ts';
import type { Lambda } from './lambda/lambda.ts';
import type { AwsPlace } from './place.ts';
import type { S3 } from './s3/s3.ts';
import type { SecretsManager } from './secrets-manager/secrets-manager.ts';
import type { Sqs } from './sqs/sqs.ts';
import type { Ssm } from './ssm/ssm.ts';

/** What every service needs: where it is, who may, what time it is. */
export interface ServiceOptions {
  place: AwsPlace;
  identity: Identity;
  /** The centre's clock: expiry, visibility, retries. */
  clock: ClockPort;
}

/** Signatures may be dated by the centre's clock (functions) or by the machine's (tools beside it). */
export type CreateIdentity = (options: { place: AwsPlace; clock: ClockPort; machineClock?: Pick<ClockPort, 'now'> }) => Identity;
/** `directory` absent: in memory. */
export type CreateDynamoDb = (options: ServiceOptions & { directory?: string }) => Promise<DynamoDb>;
export type CreateS3 = (options: ServiceOptions & { directory: string }) => Promise<S3>;
export type CreateSqs = (options: ServiceOptions & { directory: string; endpointUrl(): string }) => Promise<Sqs>;
export type CreateSecretsManager = (options: ServiceOptions & { directory: string }) => Promise<SecretsManager>;
export type CreateSsm = (options: ServiceOptions & { directory: string }) => Promise<Ssm>;
export type CreateKinesis = (
  options: ServiceOptions & { directory: string; host: FunctionHost; sqs: Pick<Sqs, 'send'>; activity: Activity },
) => Promise<Kinesis>;
export type CreateLambda = (options: ServiceOptions & { host: FunctionHost; activity: Activity }) => Lambda;
/** `center` is asked at each request: the centre is made after the services. */
export type CreateConnect = (options: ServiceOptions & { center(): ContactCenter; onChange(change: ConnectChange): void }) => Connect;

export interface FunctionHostOptions {
  place: AwsPlace;
  identity: Pick<Identity, 'credentialsFor'>;
  /** Workers see this time. */
  clock: Pick<ClockPort, 'now'>;
  activity: Activity;
  /** `http://127.0.0.1:PORT`: the AWS endpoint is below `/_aws`, custom-resource answers below `/_cfn`. */
  origin(): string;
  /** Empty folder that workers get as HOME and TMPDIR parent. */
  homeFolder: string;
  /** Lets workers open sockets beyond loopback. */
  allowNet?: boolean;
}
export type CreateFunctionHost = (options: FunctionHostOptions) => FunctionHost;

/** `InvokeLambdaFunction` of flows: association, resource policy, host. */
export type CreateFlowFunctions = (options: {
  lambda: Pick<Lambda, 'find'>;
  host: FunctionHost;
  identity: Pick<Identity, 'mayInvoke'>;
  /** Calls live on this one. */
  clock: ClockPort;
  /** The instance's ARN and account, and whether a function ARN is associated with it. */
  instance(): { arn: string; accountId: string; isAssociated(functionArn: string): boolean };
}) => FunctionsPort;
