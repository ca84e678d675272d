import { readPolicy, type Statement } from './policy-document.ts';

/** Policies on resources (buckets, queues, secrets, tables). A policy holds for its ARN and for what lies below it. */
export class ResourcePolicies {
  readonly #policies = new Map<string, Statement[]>();

  /** Throws AwsError `MalformedPolicyDocument`. */
  put(policy: { resourceArn: string; document: unknown }): void {
    this.#policies.set(policy.resourceArn, readPolicy(policy.document, 'resource', `The policy of ${policy.resourceArn}`));
  }

  remove(resourceArn: string): void {
    this.#policies.delete(resourceArn);
  }

  of(resource: string): Statement[] {
    const own = this.#policies.get(resource) ?? [];
    const slash = resource.indexOf('/');
    const parent = slash < 0 ? undefined : this.#policies.get(resource.slice(0, slash));
    return parent ? [...own, ...parent] : own;
  }
}
