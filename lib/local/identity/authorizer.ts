import type { ClockPort } from '../../flow-language/ports.ts';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsPlace } from '../aws/place.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import type { Access } from './identity.ts';
import type { Principal } from './principal.ts';
import { principalArn } from './principal-arn.ts';
import { requestContext } from './request-context.ts';
import type { ResourcePolicies } from './resource-policies.ts';
import type { RoleStore } from './role-store.ts';
import { Usage } from './usage.ts';

/** Decides one access of a role: its own policies, its boundary, the resource's policy. */
export class Authorizer {
  readonly usage = new Usage();
  readonly #roles: RoleStore;
  readonly #resourcePolicies: ResourcePolicies;
  readonly #place: AwsPlace;
  readonly #clock: Pick<ClockPort, 'now'>;

  constructor(roles: RoleStore, resourcePolicies: ResourcePolicies, place: AwsPlace, clock: Pick<ClockPort, 'now'>) {
    this.#roles = roles;
    this.#resourcePolicies = resourcePolicies;
    this.#place = place;
    this.#clock = clock;
  }

  /** Throws AwsError `AccessDeniedException` in AWS's words. */
  check(principal: Extract<Principal, { kind: 'role' }>, access: Access): void {
    const { roleArn } = principal;
    const reason = this.#denial(principal, access);
    this.usage.record({ roleArn, action: access.action, resource: access.resource, allowed: reason === undefined });
    if (reason === undefined) return;
    const user = principalArn(principal, this.#place);
    const message = `User: ${user} is not authorized to perform: ${access.action} on resource: ${access.resource} ${reason}`;
    throw new AwsError('AccessDeniedException', message, { status: 403 });
  }

  /** Undefined: allowed. Within one account either side may allow, a boundary limits what the identity side does (documented). */
  #denial(principal: Extract<Principal, { kind: 'role' }>, access: Access): string | undefined {
    const { accountId } = this.#place;
    const request = {
      action: access.action,
      resource: access.resource,
      context: requestContext(access, principal, this.#place, this.#clock.now()),
      principals: [principal.roleArn, principalArn(principal, this.#place), accountId, `arn:aws:iam::${accountId}:root`].map(
        (name) => `AWS:${name}`,
      ),
    };
    const { statements, boundary } = this.#roles.policiesOf(principal.roleArn);
    const byIdentity = evaluate(statements, request);
    const byResource = evaluate(this.#resourcePolicies.of(access.resource), request);
    const byBoundary = boundary && evaluate(boundary, request);
    const all = [byIdentity, byResource, byBoundary].filter((evaluation) => evaluation !== undefined);
    if (all.some((evaluation) => evaluation.decision === 'explicit-deny')) return `with an explicit deny in a policy${hint(all)}`;
    if (byResource.decision === 'allow') return undefined;
    if (byIdentity.decision !== 'allow') return `because no identity-based policy allows the ${access.action} action${hint(all)}`;
    if (byBoundary && byBoundary.decision !== 'allow')
      return `because no permissions boundary allows the ${access.action} action${hint(all)}`;
    return undefined;
  }
}

function hint(evaluations: readonly Evaluation[]): string {
  const unknown = new Set(evaluations.flatMap((evaluation) => evaluation.unknown));
  return unknown.size > 0 ? ` (not emulated here, so it denies: ${[...unknown].join(', ')})` : '';
}
