import { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { retained } from './retained.ts';

/** The one key that encrypts what a center keeps: recordings, reports, table, streams, secrets, dead letters. */
export class CenterKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      enableKeyRotation: true,
      description: 'Recordings, reports, table and streams of the contact center',
    });
    retained(this.key, 'Key');
    this.letConnectWriteStreams();
  }

  /**
   * Connect puts records as the instance's service-linked role. That role is born with the instance, after this key, and for streams Connect
   * makes no grant as it does for buckets (documented), so the policy knows it by its path.
   */
  private letConnectWriteStreams(): void {
    const { account, partition, region } = Stack.of(this);
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ConnectWritesStreams',
        principals: [new AnyPrincipal()],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions: {
          StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': `kinesis.${region}.amazonaws.com` },
          ArnLike: {
            'aws:PrincipalArn': `arn:${partition}:iam::${account}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_*`,
          },
        },
      }),
    );
  }
}
