import { stableSuffix } from '../cloud/stable-id.ts';
import type { ResourceRequest } from './resource-type.ts';

/** The name CloudFormation would make up for a resource without one: stack, logical id, and a suffix (here a stable one). */
export const physicalName = ({ stackName, logicalId }: Pick<ResourceRequest, 'stackName' | 'logicalId'>, longest: number): string => {
  const suffix = stableSuffix(12, stackName, logicalId).toUpperCase();
  const room = longest - suffix.length - 2;
  const stack = stackName.slice(0, Math.ceil(room / 2));
  return `${stack}-${logicalId.slice(0, room - stack.length)}-${suffix}`;
};
