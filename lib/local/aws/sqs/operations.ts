import type { Operations } from '../model/operation.ts';
import { deleteMessage } from './delete-message.ts';
import { getQueueAttributes } from './get-queue-attributes.ts';
import { getQueueUrl } from './get-queue-url.ts';
import { receiveMessage } from './receive-message.ts';
import { sendMessage } from './send-message.ts';
import type { SqsContext } from './sqs-context.ts';

export const sqsOperations: Operations<SqsContext> = {
  DeleteMessage: deleteMessage,
  GetQueueAttributes: getQueueAttributes,
  GetQueueUrl: getQueueUrl,
  ReceiveMessage: receiveMessage,
  SendMessage: sendMessage,
};
