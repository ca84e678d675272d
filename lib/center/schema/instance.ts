import * as v from 'valibot';
import { advise } from './advice.ts';

const ACCOUNT_ID_LENGTH = 12;

/** Connect: at most 45 letters, digits and hyphens, beginning and ending with a letter or digit, not beginning `d-` (documented). */
function isAlias(text: string): boolean {
  const alias = text.replaceAll('{account}', '0'.repeat(ACCOUNT_ID_LENGTH));
  return alias.length <= 45 && /^(?!d-)[a-zA-Z0-9]/.test(alias) && /^[a-zA-Z0-9-]*[a-zA-Z0-9]$/.test(alias);
}

const quota = (of: string, usual: number) =>
  v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(100_000),
      v.description(`${of} that AWS granted this account; ${usual} unless raised.`),
    ),
  );

export const Instance = v.strictObject({
  alias: v.pipe(
    v.string(),
    v.check(
      isAlias,
      advise('is no instance alias', 'write at most 45 letters, digits and hyphens ({account} counts 12), not beginning with d-'),
    ),
    v.description('Unique in the world and fixed for life. {account} stands for the AWS account id.'),
  ),
  identity: v.pipe(
    v.picklist(['CONNECT_MANAGED', 'SAML']),
    v.description('Where agents sign in: Connect itself (demos) or your identity provider. Fixed for life.'),
  ),
  quotas: v.pipe(
    v.optional(
      v.strictObject({
        numbers: quota('Phone numbers', 5),
        hours: quota('Hours of operation', 100),
        queues: quota('Queues', 100),
        routingProfiles: quota('Routing profiles', 500),
        securityProfiles: quota('Security profiles', 100),
        agents: quota('Users', 500),
      }),
    ),
    v.description('Quotas that AWS has raised for this account.'),
  ),
});
