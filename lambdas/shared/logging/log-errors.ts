import type { MiddlewareObj } from '@middy/core';
import { describeError } from './describe-error.ts';
import type { Log } from './logger.ts';

/** Says why an invocation failed; the error goes on to Lambda, so that the flow takes its error branch. */
export function logErrors(log: Log): MiddlewareObj {
  return {
    onError: (request) => {
      log.error('The invocation failed.', { ...describeError(request.error), requestId: request.context.awsRequestId ?? 'none' });
    },
  };
}
