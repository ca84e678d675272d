import type { AwsPlace } from '../aws/place.ts';
import type { ConditionContext } from './conditions.ts';
import type { Access } from './identity.ts';
import type { Principal } from './principal.ts';
import { principalArn } from './principal-arn.ts';

/** Keys of services that requests carry when they apply; a request without them is known not to have them. */
const SERVICE_KEYS = [
  'dynamodb:LeadingKeys',
  'dynamodb:Select',
  'dynamodb:ReturnValues',
  's3:prefix',
  's3:delimiter',
  's3:max-keys',
  'connect:InstanceId',
];

/** Condition keys of one access. Keys that are not listed here are not emulated, and a policy that needs one denies. */
export function requestContext(access: Access, principal: Principal, place: AwsPlace, now: number): ConditionContext {
  const context = new Map<string, readonly string[]>();
  const put = (key: string, value: string | readonly string[]) =>
    context.set(key.toLowerCase(), typeof value === 'string' ? [value] : value);
  for (const key of SERVICE_KEYS) put(key, []);
  put('aws:PrincipalArn', principal.kind === 'role' ? principal.roleArn : principalArn(principal, place));
  put('aws:PrincipalAccount', place.accountId);
  put('aws:PrincipalType', principal.kind === 'role' ? 'AssumedRole' : 'User');
  put('aws:RequestedRegion', place.region);
  put('aws:ResourceAccount', place.accountId);
  // Loopback stands for the TLS connection that the same call has on AWS.
  put('aws:SecureTransport', 'true');
  put('aws:ViaAWSService', 'false');
  put('aws:CurrentTime', new Date(now).toISOString());
  put('aws:EpochTime', String(Math.floor(now / 1000)));
  for (const absent of ['aws:SourceArn', 'aws:SourceAccount', 'aws:SourceVpce', 'aws:SourceVpc']) put(absent, []);
  for (const [key, value] of Object.entries(access.context ?? {})) put(key, value);
  return context;
}
