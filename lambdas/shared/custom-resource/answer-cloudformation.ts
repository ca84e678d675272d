import { check } from '../check.ts';
import { FunctionError } from '../errors.ts';
import { describeError } from '../logging/describe-error.ts';
import type { Log } from '../logging/logger.ts';
import type { CustomResource } from './custom-resource.ts';
import { type CustomResourceEvent, CustomResourceEventSchema } from './event.ts';
import { type CustomResourceResponse, sendResponse } from './send-response.ts';

export interface CustomResourcePorts {
  fetch: typeof fetch;
  /** Aborted a little before Lambda stops the function: a stack that is never answered waits for an hour. */
  deadline: AbortSignal;
  log: Log;
}

/** Runs one request and answers it, whatever happens. Rejects only when there is nobody to answer. */
export async function answerCloudFormation(input: unknown, resource: CustomResource, ports: CustomResourcePorts): Promise<void> {
  const event = check(CustomResourceEventSchema, input, 'The event is not one of CloudFormation', 'BAD_EVENT');
  await sendResponse(event, await run(event, resource, ports), ports.fetch);
}

async function run(
  event: CustomResourceEvent,
  resource: CustomResource,
  { deadline, log }: CustomResourcePorts,
): Promise<CustomResourceResponse> {
  try {
    const result = await Promise.race([handle(event, resource), outOfTime(deadline)]);
    return { status: 'SUCCESS', ...result };
  } catch (error) {
    const { error: name, reason } = describeError(error);
    log.error('The custom resource failed.', { error: name, reason, logicalId: event.LogicalResourceId, request: event.RequestType });
    return { status: 'FAILED', reason: `${name}: ${reason}`, physicalId: physicalIdOf(event) };
  }
}

async function handle(event: CustomResourceEvent, resource: CustomResource): Promise<Omit<CustomResourceResponse, 'status'>> {
  if (event.RequestType !== 'Delete') return resource.apply(event.ResourceProperties);
  await resource.remove(event.PhysicalResourceId, event.ResourceProperties);
  return { physicalId: event.PhysicalResourceId };
}

/** A failed update must keep its id, or CloudFormation would delete the old resource; a failed creation gets one that names nothing. */
function physicalIdOf(event: CustomResourceEvent): string {
  return event.RequestType === 'Create' ? `not-created-${event.LogicalResourceId}` : event.PhysicalResourceId;
}

function outOfTime(deadline: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(new FunctionError('OUT_OF_TIME', 'The function ran out of time.'));
    if (deadline.aborted) fail();
    else deadline.addEventListener('abort', fail, { once: true });
  });
}
