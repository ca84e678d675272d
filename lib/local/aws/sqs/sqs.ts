import type { AwsService } from '../service.ts';

export interface QueueDefinition {
  queueName: string;
  /** Seconds; as in AWS::SQS::Queue. */
  visibilityTimeout?: number;
  delaySeconds?: number;
  messageRetentionPeriod?: number;
  maximumMessageSize?: number;
  receiveMessageWaitTimeSeconds?: number;
  redrive?: { deadLetterTargetArn: string; maxReceiveCount: number };
}

export interface Sqs {
  readonly service: AwsService;
  /** Opens the queue when it exists; attributes are replaced. FIFO queues are refused. */
  createQueue(queue: QueueDefinition): Promise<{ queueUrl: string; queueArn: string }>;
  deleteQueue(queueName: string): Promise<void>;
  /** In process. On disk when it resolves. Throws AwsError `QueueDoesNotExist`. */
  send(queueArn: string, message: { body: string; attributes?: Record<string, string> }): Promise<{ messageId: string }>;
  close(): Promise<void>;
}
