import { AwsError } from '../aws/aws-error.ts';
import type { RoleDefinition } from './identity.ts';
import { AWS_MANAGED_POLICIES, awsManagedName } from './managed-policies.ts';
import { readPolicy, type Statement } from './policy-document.ts';

interface Role {
  arn: string;
  trust: Statement[];
  inline: Statement[];
  managedPolicyArns: string[];
  boundaryArn?: string;
}

/** Roles and the policies attached to them. */
export class RoleStore {
  readonly #roles = new Map<string, Role>();
  readonly #nameByArn = new Map<string, string>();
  readonly #policies = new Map<string, { statements: Statement[]; roleNames: Set<string> }>();
  readonly #managed = new Map<string, { statements: Statement[]; roleNames: Set<string> }>();

  put(role: RoleDefinition): { unknownManagedPolicies: string[] } {
    const managedPolicyArns = role.managedPolicyArns ?? [];
    this.#roles.set(role.roleName, {
      arn: role.roleArn,
      trust: readPolicy(role.trustPolicy, 'trust', `The trust policy of role ${role.roleName}`),
      inline: (role.inlinePolicies ?? []).flatMap((policy) =>
        readPolicy(policy.document, 'identity', `Policy ${policy.name} of role ${role.roleName}`),
      ),
      managedPolicyArns,
      boundaryArn: role.permissionsBoundaryArn,
    });
    this.#nameByArn.set(role.roleArn, role.roleName);
    return { unknownManagedPolicies: managedPolicyArns.filter((arn) => this.#managedStatements(arn) === undefined) };
  }

  remove(roleName: string): void {
    const role = this.#roles.get(roleName);
    if (role) this.#nameByArn.delete(role.arn);
    this.#roles.delete(roleName);
  }

  putPolicy(policy: { policyId: string; document: unknown; roleNames: string[] }): void {
    const statements = readPolicy(policy.document, 'identity', `Policy ${policy.policyId}`);
    for (const name of policy.roleNames) this.#require(name);
    this.#policies.set(policy.policyId, { statements, roleNames: new Set(policy.roleNames) });
  }

  removePolicy(policyId: string): void {
    this.#policies.delete(policyId);
  }

  putManagedPolicy(policy: { policyArn: string; document: unknown; roleNames?: string[] }): void {
    const statements = readPolicy(policy.document, 'identity', `Managed policy ${policy.policyArn}`);
    for (const name of policy.roleNames ?? []) this.#require(name);
    this.#managed.set(policy.policyArn, { statements, roleNames: new Set(policy.roleNames) });
  }

  removeManagedPolicy(policyArn: string): void {
    this.#managed.delete(policyArn);
  }

  has(roleArn: string): boolean {
    return this.#nameByArn.has(roleArn);
  }

  trust(roleArn: string): Statement[] {
    return this.#byArn(roleArn)?.role.trust ?? [];
  }

  /** What the role may do, and the boundary that no policy can cross; both empty when the role is gone. */
  policiesOf(roleArn: string): { statements: Statement[]; boundary?: Statement[] } {
    const found = this.#byArn(roleArn);
    if (!found) return { statements: [] };
    const { name, role } = found;
    const attached = [...this.#policies.values(), ...this.#managed.values()].filter((policy) => policy.roleNames.has(name));
    return {
      statements: [
        ...role.inline,
        ...role.managedPolicyArns.flatMap((arn) => this.#managedStatements(arn) ?? []),
        ...attached.flatMap((policy) => policy.statements),
      ],
      boundary: role.boundaryArn === undefined ? undefined : (this.#managedStatements(role.boundaryArn) ?? []),
    };
  }

  #byArn(roleArn: string): { name: string; role: Role } | undefined {
    const name = this.#nameByArn.get(roleArn);
    const role = name === undefined ? undefined : this.#roles.get(name);
    return name !== undefined && role ? { name, role } : undefined;
  }

  #managedStatements(arn: string): Statement[] | undefined {
    const awsName = awsManagedName(arn);
    return awsName === undefined ? this.#managed.get(arn)?.statements : AWS_MANAGED_POLICIES.get(awsName);
  }

  #require(roleName: string): void {
    if (!this.#roles.has(roleName)) {
      throw new AwsError('NoSuchEntity', `The role with name ${roleName} cannot be found.`, { status: 404 });
    }
  }
}
