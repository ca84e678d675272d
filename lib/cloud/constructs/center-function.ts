import { AssetHashType, Aws, type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnFunction, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionBundle } from '../bundling/bundle-cache.ts';

export interface CenterFunctionProps {
  bundle: FunctionBundle;
  timeout: Duration;
  environment: Record<string, string>;
  /** What the function may do beside writing its log. */
  statements: PolicyStatement[];
}

/** A function of ours: its bundle, a log that ends some day, and a role that allows what is listed and nothing else. */
export class CenterFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  /** ARN of the bucket that assets of this deployment lie in. */
  readonly assetBucketArn: string;

  constructor(scope: Construct, id: string, props: CenterFunctionProps) {
    super(scope, id);
    const { bundle } = props;
    const logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `Function ${bundle.name}` });
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    for (const statement of props.statements) this.role.addToPolicy(statement);
    this.function = new LambdaFunction(this, 'Resource', {
      code: Code.fromAsset(bundle.folder, { assetHash: bundle.hash, assetHashType: AssetHashType.CUSTOM }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      environment: { ...props.environment, POWERTOOLS_SERVICE_NAME: bundle.name },
    });
    this.assetBucketArn = `arn:${Aws.PARTITION}:s3:::${assetBucket(this.function)}`;
  }
}

function assetBucket(target: LambdaFunction): string {
  const resource = target.node.defaultChild;
  const code = resource instanceof CfnFunction ? resource.code : undefined;
  if (code === undefined || !('s3Bucket' in code) || code.s3Bucket === undefined) throw new Error(`${target.node.path} has no code asset.`);
  return code.s3Bucket;
}
