import { FunctionError } from '../errors.ts';
import type { CustomResourceEvent } from './event.ts';

export interface CustomResourceResponse {
  status: 'SUCCESS' | 'FAILED';
  reason?: string;
  physicalId: string;
  data?: Record<string, string>;
}

/** A response holds 4,096 bytes (documented). */
const LONGEST_REASON = 1000;
const ATTEMPTS = 3;

/**
 * Puts the response where CloudFormation waits for it: protocol, host and port are those of the address. The body goes as bytes, for the
 * address is signed for a request without a content type (documented). The address is a secret: it stands in no message.
 * @throws FunctionError `OUT_OF_TIME` when it cannot be delivered: Lambda then calls the function again.
 */
export async function sendResponse(event: CustomResourceEvent, response: CustomResourceResponse, send: typeof fetch): Promise<void> {
  const body = new TextEncoder().encode(
    JSON.stringify({
      Status: response.status,
      Reason: response.reason?.slice(0, LONGEST_REASON),
      PhysicalResourceId: response.physicalId,
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
      Data: response.data,
    }),
  );
  let last = 'no answer';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const answer = await send(event.ResponseURL, { method: 'PUT', body });
      if (answer.ok) return;
      last = `status ${answer.status}`;
    } catch (error) {
      last = error instanceof Error ? error.name : 'unknown error';
    }
  }
  throw new FunctionError('OUT_OF_TIME', `CloudFormation could not be told that the resource ${response.status} (${last}).`);
}
