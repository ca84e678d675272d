import type { Instance } from './types.ts';

/** Path segment of each kind of resource under the instance's ARN (documented in the service authorization reference). */
const SEGMENTS = {
  flow: 'contact-flow',
  module: 'flow-module',
  queue: 'queue',
  agentQueue: 'queue/agent',
  hours: 'operating-hours',
  routingProfile: 'routing-profile',
  user: 'agent',
  status: 'agent-state',
  prompt: 'prompt',
  securityProfile: 'security-profile',
  quickConnect: 'transfer-destination',
  contact: 'contact',
} as const;
export type ResourceKind = keyof typeof SEGMENTS | 'phoneNumber';

/** ARN of a resource of the instance. Phone numbers stand beside the instance, not under it (documented). */
export const resourceArn = (instance: Pick<Instance, 'arn' | 'region' | 'accountId'>, kind: ResourceKind, id: string): string => {
  if (kind === 'phoneNumber') return `arn:${partition(instance.arn)}:connect:${instance.region}:${instance.accountId}:phone-number/${id}`;
  return `${instance.arn}/${SEGMENTS[kind]}/${id}`;
};

const partition = (arn: string): string => arn.split(':')[1] ?? 'aws';
