import { CfnResource, RemovalPolicy, type Resource } from 'aws-cdk-lib';

/**
 * Keeps a resource that cannot be made again: deleting the stack, or taking the resource out of it, leaves it where it is. Only a resource
 * whose very first creation failed goes with its stack, so that a second attempt does not stumble over the name, alias or quota it holds.
 * The fixed logical id keeps CloudFormation from taking a renamed construct for another resource.
 */
export function retained(resource: Resource | CfnResource, logicalId: string): void {
  const element = CfnResource.isCfnResource(resource) ? resource : resource.node.defaultChild;
  if (element === undefined || !CfnResource.isCfnResource(element))
    throw new Error(`${logicalId} is not a single CloudFormation resource.`);
  element.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  element.overrideLogicalId(logicalId);
}
