import type { ResourceValue } from '../../assembly/scope.ts';
import { physicalName } from '../resources/physical-name.ts';

/** A made-up value for resources that are not emulated, so that what refers to them can still be created. */
export const ignoredResource = (stackName: string, logicalId: string): ResourceValue => {
  const ref = physicalName({ stackName, logicalId }, 128);
  return { ref, attribute: (name) => (name.endsWith('Arn') ? `arn:aws:not-emulated:::${ref}` : `${ref}.${name}`) };
};
