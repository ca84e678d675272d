import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PacedLanes } from './paced-lanes.ts';

export interface StorageConfigsProps {
  instanceArn: string;
  key: IKey;
  recordings: IBucket;
  reports: IBucket;
  contactRecords: IStream;
  agentEvents: IStream;
}

/** Where the instance leaves what it records. Connect makes itself a grant on the key with the rights of whoever deploys (documented). */
export class StorageConfigs extends Construct {
  private readonly lanes = new PacedLanes();

  constructor(scope: Construct, id: string, props: StorageConfigsProps) {
    super(scope, id);
    const { instanceArn, key } = props;
    this.toBucket('CALL_RECORDINGS', instanceArn, props.recordings, 'call-recordings', key);
    this.toBucket('CHAT_TRANSCRIPTS', instanceArn, props.recordings, 'chat-transcripts', key);
    this.toBucket('SCHEDULED_REPORTS', instanceArn, props.reports, 'scheduled-reports', key);
    this.toStream('CONTACT_TRACE_RECORDS', instanceArn, props.contactRecords);
    this.toStream('AGENT_EVENTS', instanceArn, props.agentEvents);
  }

  private toBucket(resourceType: string, instanceArn: string, bucket: IBucket, bucketPrefix: string, key: IKey): void {
    this.lanes.add(
      new CfnInstanceStorageConfig(this, resourceType, {
        instanceArn,
        resourceType,
        storageType: 'S3',
        s3Config: { bucketName: bucket.bucketName, bucketPrefix, encryptionConfig: { encryptionType: 'KMS', keyId: key.keyArn } },
      }),
    );
  }

  private toStream(resourceType: string, instanceArn: string, stream: IStream): void {
    this.lanes.add(
      new CfnInstanceStorageConfig(this, resourceType, {
        instanceArn,
        resourceType,
        storageType: 'KINESIS_STREAM',
        kinesisStreamConfig: { streamArn: stream.streamArn },
      }),
    );
  }
}
