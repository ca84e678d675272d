import type { CfnResource } from 'aws-cdk-lib';

/**
 * Connect's API takes two requests a second, for all instances of an account and Region together (documented), while CloudFormation creates
 * in parallel all that it can and answers a refusal with a rollback. Resources of one stack therefore wait for one another in a few lanes.
 * Whatever a resource refers to must have been added before it; deletion runs the same lanes backwards.
 */
export class PacedLanes {
  private readonly last: CfnResource[] = [];
  private added = 0;

  constructor(private readonly width = 2) {}

  add(resource: CfnResource): void {
    const lane = this.added % this.width;
    const previous = this.last[lane];
    if (previous !== undefined) resource.addResourceDependency(previous);
    this.last[lane] = resource;
    this.added += 1;
  }
}
