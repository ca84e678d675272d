import * as v from 'valibot';
import type { ParameterGroup } from '../../action-definition.ts';
import { idOrPath } from '../../parameters/values.ts';

/** Parameters that name a queue: a standard one, or the queue of an agent. */
export const queueTargetParameters = {
  QueueId: v.optional(idOrPath('Id or ARN of a queue.')),
  AgentId: v.optional(idOrPath('Id or ARN of an agent; a path may also give the user name.')),
};
export const optionalTarget: readonly ParameterGroup[] = [{ oneOf: ['QueueId', 'AgentId'], required: false }];
export const requiredTarget: readonly ParameterGroup[] = [{ oneOf: ['QueueId', 'AgentId'], required: true }];

/** The target that the parameters name; undefined: the contact's own queue. */
export const targetOf = ({
  QueueId,
  AgentId,
}: {
  QueueId?: string;
  AgentId?: string;
}): { queueId: string } | { agentId: string } | undefined => {
  if (QueueId !== undefined) return { queueId: QueueId };
  return AgentId === undefined ? undefined : { agentId: AgentId };
};
