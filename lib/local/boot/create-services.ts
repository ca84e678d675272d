import { mkdirSync } from 'node:fs';
import type { ContactCenter } from '../../emulator/contact-center.ts';
import type { FunctionsPort } from '../../flow-language/ports.ts';
import type { Activity } from '../aws/activity.ts';
import type { ConnectChange } from '../aws/connect/connect.ts';
import type { AwsPlace } from '../aws/place.ts';
import type { AwsService } from '../aws/service.ts';
import { createCodeStore } from '../cloud/code-store.ts';
import type { ConnectSite } from '../cloud/connect-site.ts';
import type { LocalCloud } from '../local-cloud.ts';
import type { StateFolder } from '../state/state-folder.ts';
import type { AssetShelf } from './asset-shelf.ts';
import type { Clocks } from './clocks.ts';

export interface ServicesOptions {
  place: AwsPlace;
  clocks: Clocks;
  activity: Activity;
  folder: StateFolder;
  assets: AssetShelf;
  allowNet?: boolean;
  site: ConnectSite;
  /** `http://127.0.0.1:PORT`. */
  origin(): string;
  center(): ContactCenter;
  onConnectChange(change: ConnectChange): void;
  notice(line: string): void;
  onFunctionLog(log: { functionName: string; line: string }): void;
}

export interface Services {
  cloud: LocalCloud;
  endpoint: readonly AwsService[];
  /** What flows invoke functions through. */
  functionsPort: FunctionsPort;
  close(): Promise<void>;
}

/** Every AWS service of the laptop, opened on the state folder. Modules are loaded side by side: they are most of a boot. */
export const createServices = async (options: ServicesOptions): Promise<Services> => {
  const { place, clocks, activity, folder, site, origin } = options;
  const [
    dynamoDbModule,
    s3Module,
    sqsModule,
    kinesisModule,
    secretsModule,
    ssmModule,
    stsModule,
    lambdaModule,
    connectModule,
    hostModule,
    flowModule,
    identityModule,
  ] = await Promise.all([
    import('../aws/dynamodb/create-dynamo-db.ts'),
    import('../aws/s3/create-s3.ts'),
    import('../aws/sqs/create-sqs.ts'),
    import('../aws/kinesis/create-kinesis.ts'),
    import('../aws/secrets-manager/create-secrets-manager.ts'),
    import('../aws/ssm/create-ssm.ts'),
    import('../aws/sts/create-sts.ts'),
    import('../aws/lambda/create-lambda.ts'),
    import('../aws/connect/create-connect.ts'),
    import('../functions/create-function-host.ts'),
    import('../functions/flow-functions.ts'),
    import('../identity/create-identity.ts'),
  ]);
  const clock = clocks.upkeep;
  mkdirSync(folder.path('home'), { recursive: true });
  const identity = identityModule.createIdentity({ place, clock });
  const common = { place, identity, clock };
  const host = hostModule.createFunctionHost({
    place,
    identity,
    clock: clocks.center,
    activity,
    origin,
    homeFolder: folder.path('home'),
    allowNet: options.allowNet,
  });
  host.onLog(options.onFunctionLog);
  const tables = dynamoDbModule.createDynamoDb({ ...common, directory: folder.path('dynamodb') });
  const [dynamodb, s3, sqs, secrets, ssm] = await Promise.all([
    tables,
    s3Module.createS3({ ...common, directory: folder.path('s3') }),
    sqsModule.createSqs({ ...common, directory: folder.path('sqs'), endpointUrl: () => `${origin()}/_aws` }),
    secretsModule.createSecretsManager({ ...common, directory: folder.path('secrets') }),
    ssmModule.createSsm({ ...common, directory: folder.path('ssm') }),
  ]).catch(async (cause: unknown) => {
    // The table store holds a lock of its own: the next start must get it.
    await tables.then(
      (opened) => opened.close(),
      () => undefined,
    );
    throw cause;
  });
  const kinesis = await kinesisModule.createKinesis({ ...common, directory: folder.path('kinesis'), host, sqs, activity });
  const lambda = lambdaModule.createLambda({ ...common, host, activity });
  const connect = connectModule.createConnect({ ...common, center: options.center, onChange: options.onConnectChange });
  const sts = stsModule.createSts(common);
  const functionsPort = flowModule.createFlowFunctions({
    lambda,
    host,
    identity,
    clock: clocks.center,
    instance: () => {
      const { instance, functionAssociations } = options.center().inventory;
      return { arn: instance.arn, accountId: instance.accountId, isAssociated: (functionArn) => functionAssociations.has(functionArn) };
    },
  });
  options.assets.mount(s3);
  return {
    cloud: {
      accountId: place.accountId,
      region: place.region,
      partition: 'aws',
      clock: clocks.center,
      activity,
      identity,
      dynamodb,
      s3,
      kinesis,
      sqs,
      secrets,
      ssm,
      lambda,
      functions: host,
      connect: site,
      code: createCodeStore({ folder: folder.path('code'), s3, asset: options.assets.find }),
      notice: options.notice,
    },
    endpoint: [dynamodb, s3, sqs, kinesis, secrets, ssm, lambda, connect].map(({ service }) => service).concat(sts.service),
    functionsPort,
    close: async () => {
      await kinesis.close();
      await sqs.close();
      await host.close();
      await dynamodb.close();
    },
  };
};
