import { randomUUID } from 'node:crypto';
import type { LocalCloud } from '../local-cloud.ts';
import type { ResourceRequest, ResourceResult } from '../resources/resource-type.ts';
import type { Answers, CustomResourceAnswer } from './answers.ts';
import { stringifyScalars } from './stringify-scalars.ts';

/** Documented: CloudFormation waits an hour unless ServiceTimeout says less. */
const LONGEST_SECONDS = 3600;
/** A function that returns without answering has, on AWS, until the time is over; what is on its way arrives at once here. */
const GRACE_MS = 1000;

export interface CustomResourceRun {
  cloud: LocalCloud;
  answers: Answers;
  /** `http://127.0.0.1:PORT`. */
  origin(): string;
}

export interface CustomResourceCall extends ResourceRequest {
  type: string;
  stackId: string;
  requestType: 'Create' | 'Update' | 'Delete';
}

const eventOf = (call: CustomResourceCall, token: string, origin: string): Record<string, unknown> => ({
  RequestType: call.requestType,
  ServiceToken: call.properties.ServiceToken,
  ResponseURL: `${origin}/_cfn/${token}`,
  StackId: call.stackId,
  RequestId: randomUUID(),
  LogicalResourceId: call.logicalId,
  ...(call.previous && { PhysicalResourceId: call.previous.ref }),
  ResourceType: call.type,
  ResourceProperties: stringifyScalars(call.properties),
  ...(call.requestType === 'Update' && { OldResourceProperties: stringifyScalars(call.previous?.properties) }),
});

const timeLimit = (properties: Record<string, unknown>): number => {
  const asked = Number(properties.ServiceTimeout ?? LONGEST_SECONDS);
  return Number.isFinite(asked) && asked > 0 ? Math.min(asked, LONGEST_SECONDS) : LONGEST_SECONDS;
};

/** Waits for the answer, and no longer than the function itself can still give one. */
const await_ = async (call: CustomResourceCall, run: CustomResourceRun): Promise<CustomResourceAnswer> => {
  const serviceToken = String(call.properties.ServiceToken);
  const { token, received, forget } = run.answers.expect();
  const limit = timeLimit(call.properties);
  let timer: NodeJS.Timeout | undefined;
  const late = (milliseconds: number, message: string): Promise<never> =>
    new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(message)), milliseconds);
    });
  try {
    const invoked = run.cloud.functions.invoke(serviceToken, eventOf(call, token, run.origin())).then((result) => {
      if (result.kind === 'ok') return undefined;
      throw new Error(`function ${serviceToken} failed: ${result.errorType}: ${result.errorMessage}`);
    });
    const first = await Promise.race([
      received,
      invoked,
      late(limit * 1000, `function ${serviceToken} gave no answer within ${limit} s (ServiceTimeout)`),
    ]);
    if (first !== undefined) return first;
    clearTimeout(timer);
    return await Promise.race([received, late(GRACE_MS, `function ${serviceToken} returned without answering to ResponseURL`)]);
  } finally {
    clearTimeout(timer);
    forget();
  }
};

/**
 * Creates, updates or deletes a custom resource by running its function, as CloudFormation does. Rejects with the
 * function's own reason; a function that fails is not tried again (AWS tries twice more and then waits out the hour).
 */
export const runCustomResource = async (call: CustomResourceCall, run: CustomResourceRun): Promise<ResourceResult> => {
  const answer = await await_(call, run);
  if (answer.Status === 'FAILED')
    throw new Error(`function ${String(call.properties.ServiceToken)} answered FAILED: ${answer.Reason ?? 'no reason given'}`);
  const ref = answer.PhysicalResourceId ?? call.previous?.ref;
  if (ref === undefined || ref === '')
    throw new Error(`function ${String(call.properties.ServiceToken)} answered without PhysicalResourceId`);
  return { ref, attributes: answer.Data ?? {} };
};
