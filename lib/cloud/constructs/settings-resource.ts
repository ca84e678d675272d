import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { SettingsAsset } from './settings-asset.ts';

export interface SettingsResourceProps {
  /** ARN of the function `settings`. */
  functionArn: string;
  asset: SettingsAsset;
  tableName: string;
  instanceArn: string;
  /** Name → ARN, for names that functions answer to flows. */
  arns: Record<'queues' | 'agents' | 'prompts' | 'flows', Record<string, string>>;
}

/** Loads the settings into the table, and loads them again whenever they or an ARN change. */
export class SettingsResource extends Construct {
  constructor(scope: Construct, id: string, { functionArn, asset, tableName, instanceArn, arns }: SettingsResourceProps) {
    super(scope, id);
    new CustomResource(this, 'Resource', {
      resourceType: 'Custom::TrunklineSettings',
      serviceToken: functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { Bucket: asset.bucketName, Key: asset.objectKey, TableName: tableName, InstanceArn: instanceArn, Arns: arns },
    });
  }
}
