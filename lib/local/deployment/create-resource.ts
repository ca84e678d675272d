import { isDeepStrictEqual } from 'node:util';
import type { ResourceValue } from '../../assembly/scope.ts';
import type { ResourceDeclaration } from '../../assembly/template.ts';
import { runCustomResource } from '../custom-resources/run-custom-resource.ts';
import { resourceType } from '../resources/registry.ts';
import type { Properties, ResourceResult } from '../resources/resource-type.ts';
import type { StoredResource } from '../state/resource-state.ts';
import { type Deployment, isCustom } from './deployment.ts';
import { resolveDynamicReferences } from './dynamic-references.ts';
import { ignoredResource } from './ignored-resource.ts';

interface Creation {
  stackName: string;
  logicalId: string;
  declaration: ResourceDeclaration;
  /** Intrinsic functions resolved, dynamic references not. */
  properties: Properties;
  previous: StoredResource | undefined;
}

const toValue = ({ ref, attributes }: ResourceResult): ResourceValue => ({
  ref,
  attribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined),
});

const resolved = async (properties: Properties, deployment: Deployment): Promise<Properties> =>
  (await resolveDynamicReferences(properties, deployment.cloud)) as Properties;

const createCustom = async (creation: Creation, deployment: Deployment): Promise<ResourceResult | undefined> => {
  const { stackName, logicalId, declaration, properties, previous } = creation;
  const { cloud } = deployment;
  const serviceToken = String(properties.ServiceToken ?? '');
  if (!cloud.lambda.find(serviceToken)) {
    if (serviceToken.includes(':function:') === false)
      throw new Error(`Properties.ServiceToken: "${serviceToken}" is no function ARN; topics are not emulated`);
    return undefined;
  }
  if (previous && isDeepStrictEqual(previous.properties, properties)) return { ref: previous.ref, attributes: previous.attributes ?? {} };
  const run = { cloud, answers: deployment.answers, origin: deployment.origin };
  const call = {
    stackName,
    logicalId,
    type: declaration.type,
    stackId: deployment.stackId(stackName),
    properties: await resolved(properties, deployment),
  };
  const result = await runCustomResource({ ...call, previous, requestType: previous ? 'Update' : 'Create' }, run);
  if (previous && previous.ref !== result.ref) {
    const old = { ...call, properties: await resolved(previous.properties, deployment), previous };
    deployment.replaced.push(async () => {
      await runCustomResource({ ...old, requestType: 'Delete' }, run);
    });
  }
  return result;
};

const create = async (creation: Creation, deployment: Deployment): Promise<ResourceResult | undefined> => {
  const { stackName, logicalId, declaration, properties, previous } = creation;
  if (isCustom(declaration.type)) return createCustom(creation, deployment);
  const type = resourceType(declaration.type);
  return type?.create({ stackName, logicalId, properties: await resolved(properties, deployment), previous }, deployment.cloud);
};

/** Creates one resource, or opens it when it existed, and remembers it. Rejects with ResourceError, AwsError or the like. */
export const createResource = async (creation: Creation, deployment: Deployment): Promise<ResourceValue> => {
  const { stackName, logicalId, declaration, properties } = creation;
  const result = await create(creation, deployment);
  if (!result) {
    deployment.ignored.push({ type: declaration.type, logicalId: `${stackName}/${logicalId}` });
    return ignoredResource(stackName, logicalId);
  }
  deployment.state.put({
    stackName,
    logicalId,
    type: declaration.type,
    ref: result.ref,
    properties,
    ...(isCustom(declaration.type) && { attributes: result.attributes }),
    deletionPolicy: declaration.deletionPolicy,
  });
  return toValue(result);
};
