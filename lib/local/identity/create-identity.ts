import { AwsError } from '../aws/aws-error.ts';
import type { CreateIdentity } from '../aws/factories.ts';
import { Authorizer } from './authorizer.ts';
import { evaluate } from './evaluate.ts';
import { FunctionPermissions } from './function-permissions.ts';
import type { Identity } from './identity.ts';
import { Keychain } from './keychain.ts';
import { readAuthorization } from './read-authorization.ts';
import { requestContext } from './request-context.ts';
import { ResourcePolicies } from './resource-policies.ts';
import { RoleStore } from './role-store.ts';
import { unrecognized, verifySignature } from './verify-signature.ts';

/** Who may do what on the laptop. Keys are random, live in memory and are never logged. */
export const createIdentity: CreateIdentity = ({ place, clock, machineClock = Date }) => {
  const roles = new RoleStore();
  const keychain = new Keychain();
  const permissions = new FunctionPermissions();
  const resourcePolicies = new ResourcePolicies();
  const authorizer = new Authorizer(roles, resourcePolicies, place, clock);

  const identity: Identity = {
    putRole: (role) => roles.put(role),
    removeRole: (name) => roles.remove(name),
    putPolicy: (policy) => roles.putPolicy(policy),
    removePolicy: (policyId) => roles.removePolicy(policyId),
    putManagedPolicy: (policy) => roles.putManagedPolicy(policy),
    removeManagedPolicy: (policyArn) => roles.removeManagedPolicy(policyArn),
    putResourcePolicy: (policy) => resourcePolicies.put(policy),
    removeResourcePolicy: (resourceArn) => resourcePolicies.remove(resourceArn),

    trusts(roleArn, service) {
      const request = {
        action: 'sts:AssumeRole',
        resource: roleArn,
        context: requestContext({ action: 'sts:AssumeRole', resource: roleArn }, { kind: 'operator' }, place, clock.now()),
        principals: [`Service:${service}`],
      };
      return evaluate(roles.trust(roleArn), request).decision === 'allow';
    },

    credentialsFor(roleArn, sessionName) {
      if (!roles.has(roleArn)) throw new AwsError('NoSuchEntity', `The role ${roleArn} cannot be found.`, { status: 404 });
      const { credentials } = keychain.forSession(roleArn, sessionName);
      return { ...credentials, sessionToken: credentials.sessionToken ?? '' };
    },
    operatorCredentials: () => ({ ...keychain.operator.credentials }),

    authenticate(request) {
      const authorization = readAuthorization(request);
      if (!authorization) {
        throw new AwsError('MissingAuthenticationTokenException', 'Request is missing Authentication Token', { status: 403 });
      }
      const key = keychain.find(authorization.accessKeyId);
      if (!key) throw unrecognized();
      verifySignature(request, authorization, key, [clock.now(), machineClock.now()]);
      const { region, service } = authorization.scope;
      // STS has one global endpoint, signed for us-east-1 (documented).
      if (region !== place.region && !(service === 'sts' && region === 'us-east-1')) {
        throw new AwsError(
          'InvalidSignatureException',
          `Credential should be scoped to a valid region: ${place.region}, not '${region}'.`,
          { status: 403 },
        );
      }
      return key.principal;
    },

    authorize(principal, accesses) {
      if (principal.kind === 'operator') return;
      for (const access of accesses) authorizer.check(principal, access);
    },

    grantInvoke: (permission) => permissions.grant(permission),
    revokeInvoke: (functionArn, statementId) => permissions.revoke(functionArn, statementId),
    mayInvoke: (functionArn, source) => permissions.allows(functionArn, source),
    usedPermissions: () => authorizer.usage.list(),
  };
  return identity;
};
