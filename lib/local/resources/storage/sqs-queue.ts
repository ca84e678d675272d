import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, document, flag, integer, tags, text } from '../schema/scalars.ts';

const redriveShape = v.strictObject({ deadLetterTargetArn: text, maxReceiveCount: integer(1, 1000) });

/** An object, or its JSON text: CloudFormation takes either (documented). */
const redrive = v.union([
  redriveShape,
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return JSON.parse(dataset.value) as unknown;
      } catch {
        addIssue({ message: 'Must be JSON' });
        return NEVER;
      }
    }),
    redriveShape,
  ),
]);

export const sqsQueue = defineResource({
  type: 'AWS::SQS::Queue',
  support: { part: 'standard queues; encryption has no effect, FIFO queues are refused' },
  properties: v.strictObject({
    QueueName: v.optional(text),
    VisibilityTimeout: v.optional(integer(0, 43_200)),
    DelaySeconds: v.optional(integer(0, 900)),
    MessageRetentionPeriod: v.optional(integer(60, 1_209_600)),
    MaximumMessageSize: v.optional(integer(1024, 1_048_576)),
    ReceiveMessageWaitTimeSeconds: v.optional(integer(0, 20)),
    RedrivePolicy: v.optional(redrive),
    FifoQueue: v.optional(flag),
    RedriveAllowPolicy: accepted,
    KmsMasterKeyId: accepted,
    KmsDataKeyReusePeriodSeconds: accepted,
    SqsManagedSseEnabled: accepted,
    ContentBasedDeduplication: accepted,
    DeduplicationScope: accepted,
    FifoThroughputLimit: accepted,
    Tags: tags,
  }),
  create: async (properties, request, cloud) => {
    if (properties.FifoQueue) throw new ResourceError('Properties.FifoQueue: FIFO queues are not emulated');
    const queueName = properties.QueueName ?? physicalName(request, 80);
    const { queueUrl, queueArn } = await cloud.sqs.createQueue({
      queueName,
      visibilityTimeout: properties.VisibilityTimeout,
      delaySeconds: properties.DelaySeconds,
      messageRetentionPeriod: properties.MessageRetentionPeriod,
      maximumMessageSize: properties.MaximumMessageSize,
      receiveMessageWaitTimeSeconds: properties.ReceiveMessageWaitTimeSeconds,
      redrive: properties.RedrivePolicy,
    });
    return { ref: queueUrl, attributes: { Arn: queueArn, QueueName: queueName, QueueUrl: queueUrl } };
  },
  remove: (ref, _properties, cloud) => cloud.sqs.deleteQueue(ref.slice(ref.lastIndexOf('/') + 1)),
});

export const sqsQueuePolicy = defineResource({
  type: 'AWS::SQS::QueuePolicy',
  support: { part: 'checked for form, not enforced' },
  properties: v.strictObject({ Queues: v.array(text), PolicyDocument: document }),
  create: (_properties, request) => ({ ref: physicalName(request, 80), attributes: { Id: physicalName(request, 80) } }),
});
