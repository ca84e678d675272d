import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Center } from '../../center/center.ts';
import { ConnectInstance } from '../constructs/connect-instance.ts';
import { PacedLanes } from '../constructs/paced-lanes.ts';
import { ClaimedNumber, numberLogicalId } from '../constructs/phone-number.ts';
import { StorageConfigs } from '../constructs/storage-configs.ts';
import type { DataStack } from './data-stack.ts';

export interface InstanceStackProps extends StackProps {
  center: Center;
  data: DataStack;
}

/** The instance and what hangs on it for good: where it records to, and its numbers. */
export class InstanceStack extends Stack {
  readonly instanceArn: string;
  /** Number name → ARN; numbers still `pending` are not there. */
  readonly numberArns = new Map<string, string>();

  constructor(scope: Construct, id: string, props: InstanceStackProps) {
    super(scope, id, props);
    const { center, data } = props;
    const instance = new ConnectInstance(this, 'ConnectInstance', center.instance);
    this.instanceArn = instance.arn;
    new StorageConfigs(this, 'Storage', { instanceArn: instance.arn, ...storageOf(data) });
    this.claimNumbers(center, instance.arn);
    new CfnOutput(this, 'AccessUrl', {
      value: `https://${instance.alias}.my.connect.aws/`,
      description: 'Where administrators and agents sign in',
    });
  }

  private claimNumbers(center: Center, instanceArn: string): void {
    const lanes = new PacedLanes(1);
    for (const number of center.numbers) {
      if (number.pending) continue;
      if (number.claim === undefined) {
        this.numberArns.set(number.name, number.arn);
        continue;
      }
      const claimed = new ClaimedNumber(this, `Number-${number.name}`, {
        instanceArn,
        name: number.name,
        label: number.description,
        lanes,
        ...number.claim,
      });
      this.numberArns.set(number.name, claimed.arn);
      new CfnOutput(this, `${numberLogicalId(number.name)}Address`, {
        value: claimed.address,
        description: `Phone number of ${number.name}`,
      });
    }
  }
}

function storageOf({ key, recordings, reports, contactRecords, agentEvents }: DataStack) {
  return { key, recordings, reports, contactRecords, agentEvents };
}
