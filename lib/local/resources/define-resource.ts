import type * as v from 'valibot';
import type { Problem } from '../../assembly/assembly-error.ts';
import { checkShape } from '../../assembly/schema-problems.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { ResourceError } from './resource-error.ts';
import type { ResourceRequest, ResourceResult, ResourceType } from './resource-type.ts';

interface Definition<S extends v.GenericSchema> {
  type: string;
  support: ResourceType['support'];
  /** Strict: a property that AWS does not know is refused, as is a required one that is missing. */
  properties: S;
  create(properties: v.InferOutput<S>, request: ResourceRequest, cloud: LocalCloud): Promise<ResourceResult> | ResourceResult;
  remove?: ResourceType['remove'];
}

/** A resource type whose properties are checked before `create` sees them. */
export const defineResource = <S extends v.GenericSchema>(definition: Definition<S>): ResourceType => ({
  type: definition.type,
  support: definition.support,
  create: (request, cloud) => {
    const problems: Problem[] = [];
    const properties = checkShape(definition.properties, request.properties, 'Properties', problems);
    if (properties === undefined) throw new ResourceError(problems.map(({ place, message }) => `${place}: ${message}`));
    return definition.create(properties, request, cloud);
  },
  ...(definition.remove && { remove: definition.remove }),
});
