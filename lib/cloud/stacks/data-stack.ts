import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { CallerTable } from '../constructs/caller-table.ts';
import { CenterKey } from '../constructs/center-key.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { RecordStream } from '../constructs/record-stream.ts';

/** All that a center keeps, and the key it is kept under. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly recordings: Bucket;
  readonly reports: Bucket;
  readonly table: Table;
  readonly contactRecords: Stream;
  readonly agentEvents: Stream;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const key = new CenterKey(this, 'CenterKey').key;
    const accessLogs = new AccessLogBucket(this, 'AccessLogs').bucket;
    this.key = key;
    this.recordings = new PrivateBucket(this, 'Recordings', { key, accessLogs, logicalId: 'RecordingsBucket' }).bucket;
    this.reports = new PrivateBucket(this, 'Reports', { key, accessLogs, logicalId: 'ReportsBucket' }).bucket;
    this.table = new CallerTable(this, 'Callers', { key }).table;
    this.contactRecords = new RecordStream(this, 'ContactRecords', { key, retention: Duration.days(7) }).stream;
    this.agentEvents = new RecordStream(this, 'AgentEvents', { key, retention: Duration.days(1) }).stream;
  }
}
