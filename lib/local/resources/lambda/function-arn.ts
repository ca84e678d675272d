import type { LocalCloud } from '../../local-cloud.ts';

/** ARN of a function that a property names by name, partial ARN (`ACCOUNT:function:NAME`) or ARN; a qualifier stays. */
export const functionArnOf = (named: string, cloud: Pick<LocalCloud, 'partition' | 'region' | 'accountId'>): string => {
  if (named.startsWith('arn:')) return named;
  const marker = named.indexOf('function:');
  const name = marker < 0 ? named : named.slice(marker + 'function:'.length);
  return `arn:${cloud.partition}:lambda:${cloud.region}:${cloud.accountId}:function:${name}`;
};
