import { isWholeNumber } from '../../parameters/values.ts';
import type { Refusal } from '../../ports/refusal.ts';
import type { TaskRequest } from '../../ports/tasks-port.ts';

/** Limits of the task API (inferred to hold for flows). */
const MAXIMUM_NAME = 512;
const MAXIMUM_DESCRIPTION = 4096;
/** Farthest start (documented: 6 days). */
const FARTHEST_SECONDS = 518_400;

export interface TaskParameters {
  Name: string;
  ContactFlowId?: string | undefined;
  Description?: string | undefined;
  Attributes?: Readonly<Record<string, string>> | undefined;
  References?: Readonly<Record<string, { Type: string; Value: string }>> | undefined;
  SegmentAttributes?: Readonly<Record<string, unknown>> | undefined;
  DelaySeconds?: string | undefined;
  ScheduledTime?: string | undefined;
  TaskTemplateId?: string | undefined;
}

/** Epoch seconds or ISO time as milliseconds; NaN: neither. */
const moment = (time: string): number => (/^\d{9,12}$/.test(time) ? Number(time) * 1000 : Date.parse(time));

const startOf = ({ DelaySeconds, ScheduledTime }: TaskParameters, now: number): number | undefined | Refusal => {
  if (DelaySeconds === undefined && ScheduledTime === undefined) return undefined;
  if (DelaySeconds !== undefined && !isWholeNumber(DelaySeconds)) return { refused: 'the delay is no number of seconds' };
  const start = ScheduledTime === undefined ? now + Number(DelaySeconds) * 1000 : moment(ScheduledTime);
  if (!(start >= now && start <= now + FARTHEST_SECONDS * 1000))
    return { refused: 'the task would start in the past, or more than 6 days ahead' };
  return start;
};

/** Minutes of `connect:ContactExpiry` (exported shape; the unit is inferred from the task API). */
const expiryOf = (segmentAttributes: unknown): number | undefined => {
  let value = segmentAttributes;
  for (const key of ['connect:ContactExpiry', 'ValueMap', 'ExpiryDuration', 'ValueInteger']) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  const minutes = Number(value);
  return value === '' || !Number.isInteger(minutes) || minutes < 1 ? undefined : minutes;
};

/** The task that CreateTask asks for; refused when a limit is exceeded. */
export const taskRequest = (parameters: TaskParameters, now: number): TaskRequest | Refusal => {
  const { Name, ContactFlowId, Description, Attributes, References, TaskTemplateId } = parameters;
  if (Name === '' || Name.length > MAXIMUM_NAME) return { refused: `a name has 1 to ${MAXIMUM_NAME} characters, this one ${Name.length}` };
  if ((Description ?? '').length > MAXIMUM_DESCRIPTION) return { refused: `a description has at most ${MAXIMUM_DESCRIPTION} characters` };
  const startsAt = startOf(parameters, now);
  if (typeof startsAt === 'object') return startsAt;
  const expiresAfterMinutes = expiryOf(parameters.SegmentAttributes);
  return {
    name: Name,
    attributes: Attributes ?? {},
    references: References ?? {},
    ...(Description === undefined || Description === '' ? {} : { description: Description }),
    ...(ContactFlowId === undefined ? {} : { flowId: ContactFlowId }),
    ...(TaskTemplateId === undefined ? {} : { templateId: TaskTemplateId }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(expiresAfterMinutes === undefined ? {} : { expiresAfterMinutes }),
  };
};
