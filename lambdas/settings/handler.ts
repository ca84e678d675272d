import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { answerCloudFormation } from '../shared/custom-resource/answer-cloudformation.ts';
import { deadlineOf } from '../shared/custom-resource/deadline.ts';
import { logErrors } from '../shared/logging/log-errors.ts';
import { createLogger } from '../shared/logging/logger.ts';
import { DynamoTable, dynamoDocumentClient } from '../shared/table/dynamo-table.ts';
import { s3Objects } from './read-object.ts';
import { settingsResource } from './settings-resource.ts';

const log = createLogger();
const client = dynamoDocumentClient();
const resource = settingsResource({ readObject: s3Objects(), table: (name) => new DynamoTable(client, () => name) });

export const handler = middy((event: unknown, context: Context) =>
  answerCloudFormation(event, resource, { fetch: globalThis.fetch, deadline: deadlineOf(context), log }),
).use(logErrors(log));
