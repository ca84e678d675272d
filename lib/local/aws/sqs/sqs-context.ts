import { AwsError } from '../aws-error.ts';
import type { AwsPlace } from '../place.ts';
import type { MessageQueue } from './message-queue.ts';

export interface SqsContext {
  place: AwsPlace;
  /** By name. */
  queues: Map<string, MessageQueue>;
  urlOf(name: string): string;
}

export const queueArn = (place: AwsPlace, name: string): string => `arn:aws:sqs:${place.region}:${place.accountId}:${name}`;

/** `https://host/account/name` → ARN; only the path counts. */
export function resourceOfUrl(place: AwsPlace, queueUrl: string): string {
  return queueArn(place, queueUrl.split('/').at(-1) ?? '');
}

/** Throws AwsError `QueueDoesNotExist`. */
export function requireQueue(context: SqsContext, queueUrl: string): MessageQueue {
  const [accountId, name] = queueUrl.split('/').slice(-2);
  const queue = accountId === context.place.accountId ? context.queues.get(name ?? '') : undefined;
  if (!queue) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
  return queue;
}
