import { createIdentity } from '../../../../lib/local/identity/create-identity.ts';
import { manualClock } from '../../aws/support/manual-clock.ts';

export const place = { accountId: '123456789012', region: 'us-east-1' };
export const ROLE = 'arn:aws:iam::123456789012:role/function-role';
export const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/Centre';
export const trustPolicy = { Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' } };

/** What a role with these statements may do. */
export function roleWith(...Statement: object[]) {
  const identity = createIdentity({ place, clock: manualClock() });
  identity.putRole({
    roleName: 'function-role',
    roleArn: ROLE,
    trustPolicy,
    inlinePolicies: [{ name: 'p', document: { Version: '2012-10-17', Statement } }],
  });
  const may = (action: string, resource = TABLE, context?: Record<string, string | string[]>) => {
    try {
      identity.authorize({ kind: 'role', roleArn: ROLE, sessionName: 's' }, [{ action, resource, context }]);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'AccessDeniedException' });
      return false;
    }
  };
  return { identity, may };
}
export const allow = (more: object = {}) => ({ Effect: 'Allow', Action: 'dynamodb:Query', Resource: TABLE, ...more });
