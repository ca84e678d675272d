import type { Duration } from 'aws-cdk-lib';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

export interface RecordStreamProps {
  key: IKey;
  /** How long a consumer may be broken before records are lost. */
  retention: Duration;
}

/** A stream that Connect writes to. On demand: nobody has to know how many calls there will be. */
export class RecordStream extends Construct {
  readonly stream: Stream;

  constructor(scope: Construct, id: string, props: RecordStreamProps) {
    super(scope, id);
    this.stream = new Stream(this, 'Stream', {
      streamMode: StreamMode.ON_DEMAND,
      encryption: StreamEncryption.KMS,
      encryptionKey: props.key,
      retentionPeriod: props.retention,
    });
  }
}
