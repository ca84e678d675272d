import { runCustomResource } from '../custom-resources/run-custom-resource.ts';
import { resourceType } from '../resources/registry.ts';
import type { StoredResource } from '../state/resource-state.ts';
import { type Deployment, isCustom, resourceKey } from './deployment.ts';
import { resolveDynamicReferences } from './dynamic-references.ts';

const removeOne = async (resource: StoredResource, deployment: Deployment): Promise<void> => {
  const { cloud } = deployment;
  const { type, ref, stackName, logicalId } = resource;
  if (!isCustom(type)) return resourceType(type)?.remove?.(ref, resource.properties, cloud);
  if (!cloud.lambda.find(String(resource.properties.ServiceToken))) {
    cloud.notice(`${stackName}/${logicalId}: its function is gone too, so it was forgotten without a Delete`);
    return;
  }
  const properties = (await resolveDynamicReferences(resource.properties, cloud)) as Record<string, unknown>;
  await runCustomResource(
    {
      stackName,
      logicalId,
      type,
      stackId: deployment.stackId(stackName),
      properties,
      previous: { ref, properties },
      requestType: 'Delete',
    },
    { cloud, answers: deployment.answers, origin: deployment.origin },
  );
};

/**
 * Removes what earlier runs created and the stack's template has no more, newest first; DeletionPolicy Retain keeps it. Stacks
 * that are not deployed now are left alone. A removal that fails is told and tried again at the next start, as CloudFormation
 * goes on after DELETE_FAILED in its clean-up.
 */
export const removeAbsent = async (deployment: Deployment, stackNames: ReadonlySet<string>): Promise<void> => {
  const { state, cloud, present } = deployment;
  const inUse = new Set(
    state.list().flatMap((one) => (present.has(resourceKey(one.stackName, one.logicalId)) ? [`${one.type} ${one.ref}`] : [])),
  );
  for (const resource of state.list().toReversed()) {
    const { stackName, logicalId, type, ref, deletionPolicy } = resource;
    if (!stackNames.has(stackName) || present.has(resourceKey(stackName, logicalId))) continue;
    // The same table or bucket under a new logical id is not to be deleted from under it.
    const kept = deletionPolicy?.startsWith('Retain') || inUse.has(`${type} ${ref}`);
    try {
      if (!kept) await removeOne(resource, deployment);
      state.drop(stackName, logicalId);
    } catch (cause) {
      cloud.notice(`${stackName}/${logicalId} (${type}) could not be removed: ${(cause as Error).message}`);
    }
  }
  for (const remove of deployment.replaced) {
    await remove().catch((cause: unknown) => cloud.notice(`A replaced custom resource could not be deleted: ${(cause as Error).message}`));
  }
};
