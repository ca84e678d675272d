import type { AwsPlace } from '../aws/place.ts';
import type { Principal } from './principal.ts';

/** As GetCallerIdentity and denials name the caller. */
export function principalArn(principal: Principal, place: AwsPlace): string {
  if (principal.kind === 'operator') return `arn:aws:iam::${place.accountId}:user/operator`;
  const roleName = principal.roleArn.split('/').at(-1) ?? '';
  return `arn:aws:sts::${place.accountId}:assumed-role/${roleName}/${principal.sessionName}`;
}
