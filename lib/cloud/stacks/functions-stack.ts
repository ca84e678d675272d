import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Center } from '../../center/center.ts';
import { type Accessible, functionAccess } from '../access/function-access.ts';
import type { FunctionBundle } from '../bundling/bundle-cache.ts';
import { CenterFunction } from '../constructs/center-function.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { FlowFunction } from '../constructs/flow-function.ts';
import { PacedLanes } from '../constructs/paced-lanes.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import { type FunctionKind, functionKind } from '../sources/function-catalog.ts';
import type { DataStack } from './data-stack.ts';

export interface FunctionsStackProps extends StackProps {
  center: Center;
  data: DataStack;
  instanceArn: string;
  bundles: ReadonlyMap<string, FunctionBundle>;
}

/** A flow waits eight seconds at most (documented); deployments and streams have time. */
const TIMEOUTS: Readonly<Record<FunctionKind, Duration>> = {
  flow: Duration.seconds(8),
  stream: Duration.seconds(60),
  'custom-resource': Duration.seconds(120),
};

/** The functions, what each may do, and who may call it. */
export class FunctionsStack extends Stack {
  /** Functions for flows: name → ARN. */
  readonly flowFunctionArns = new Map<string, string>();
  /** Functions that deployments call: name → ARN. */
  readonly customResourceArns = new Map<string, string>();

  constructor(scope: Construct, id: string, props: FunctionsStackProps) {
    super(scope, id, props);
    const { data, instanceArn } = props;
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', { key: data.key }).queue;
    const to: Accessible = { ...data, instanceArn, deadLetters, crmSecret: this.crmSecret(props.center) };
    const lanes = new PacedLanes();
    for (const bundle of props.bundles.values()) {
      const kind = functionKind(bundle.name);
      const id = pascalCase(bundle.name);
      const made = new CenterFunction(this, id, {
        bundle,
        timeout: TIMEOUTS[kind],
        ...functionAccess(bundle.name, to),
      });
      const target = made.function;
      if (kind === 'stream') new StreamConsumer(this, 'RecordConsumer', { function: target, stream: data.contactRecords, deadLetters });
      else if (kind === 'custom-resource') this.customResourceArns.set(bundle.name, target.functionArn);
      else {
        new FlowFunction(this, `${id}InFlows`, { function: target, instanceArn, lanes });
        this.flowFunctionArns.set(bundle.name, target.functionArn);
      }
      // Every settings file, not only today's: a deployment that is rolled back reads the file before.
      if (bundle.name === 'settings') {
        made.role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [`${made.assetBucketArn}/*.json`] }));
      }
    }
  }

  private crmSecret({ crm }: Center) {
    return crm.kind === 'http' && crm.secret !== undefined ? Secret.fromSecretNameV2(this, 'CrmSecret', crm.secret) : undefined;
  }
}

/** `customer-lookup` → `CustomerLookup`: function names in logs and consoles begin with it. */
const pascalCase = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
