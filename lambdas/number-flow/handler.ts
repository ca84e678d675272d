import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { answerCloudFormation } from '../shared/custom-resource/answer-cloudformation.ts';
import { deadlineOf } from '../shared/custom-resource/deadline.ts';
import { logErrors } from '../shared/logging/log-errors.ts';
import { createLogger } from '../shared/logging/logger.ts';
import { numberFlow } from './number-flow.ts';
import { connectPhoneNumbers } from './phone-numbers.ts';

const log = createLogger();
const resource = numberFlow(connectPhoneNumbers());

export const handler = middy((event: unknown, context: Context) =>
  answerCloudFormation(event, resource, { fetch: globalThis.fetch, deadline: deadlineOf(context), log }),
).use(logErrors(log));
