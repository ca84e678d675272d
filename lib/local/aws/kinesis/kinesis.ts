import type { AwsService } from '../service.ts';

/** AWS::Lambda::EventSourceMapping on a stream. */
export interface EventSourceMapping {
  /** Stable over restarts: names the checkpoint. */
  mappingId: string;
  streamArn: string;
  functionArn: string;
  /** Role of the function: it must be allowed to read the stream (and to send to the failure destination). Not checked when left out. */
  roleArn?: string;
  /** Default 100. */
  batchSize?: number;
  /** `ReportBatchItemFailures`. */
  reportBatchItemFailures?: boolean;
  bisectBatchOnFunctionError?: boolean;
  /** -1 or undefined: until the record expires. */
  maximumRetryAttempts?: number;
  /** -1 or undefined: no limit but the stream's retention. */
  maximumRecordAgeSeconds?: number;
  startingPosition: 'LATEST' | 'TRIM_HORIZON';
  /** ARN of an SQS queue. */
  onFailureDestinationArn?: string;
  enabled?: boolean;
}

export interface Kinesis {
  readonly service: AwsService;
  /** Opens the stream when it exists. One shard, whatever is asked for. */
  createStream(stream: { streamName: string; retentionHours?: number }): Promise<{ streamArn: string }>;
  deleteStream(streamName: string): Promise<void>;
  /** On disk when it resolves. */
  append(streamArn: string, record: { partitionKey: string; data: Buffer | string }): Promise<{ sequenceNumber: string }>;
  /** Starts (or replaces) a consumer; it goes on after its checkpoint. */
  mapTo(mapping: EventSourceMapping): Promise<void>;
  unmap(mappingId: string): Promise<void>;
  /** Stops consumers after the batch under way. */
  close(): Promise<void>;
}
