import { Duration } from 'aws-cdk-lib';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import { EventSourceMapping, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface StreamConsumerProps {
  function: IFunction;
  stream: IStream;
  /** Gets a note on every record that could not be handled: stream, shard and sequence number. */
  deadLetters: IQueue;
}

/** Feeds a stream to a function. One spoilt record never holds up the others: batches are halved down to it, and it is set aside. */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, { function: target, stream, deadLetters }: StreamConsumerProps) {
    super(scope, id);
    new EventSourceMapping(this, 'Mapping', {
      target,
      eventSourceArn: stream.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      // The function's role is told what it may do in one place, so the destination grants nothing itself.
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
    });
  }
}
