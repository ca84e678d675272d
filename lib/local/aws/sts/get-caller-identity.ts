import type { GetCallerIdentityCommandInput, GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import { principalArn } from '../../identity/principal-arn.ts';
import type { Operation } from '../model/operation.ts';
import type { AwsPlace } from '../place.ts';

/** Needs no permission (documented). */
export const getCallerIdentity: Operation<GetCallerIdentityCommandInput, GetCallerIdentityCommandOutput, { place: AwsPlace }> = {
  access: () => [],
  run(_input, { place }, { principal }) {
    const name = principal.kind === 'role' ? principal.sessionName : 'operator';
    return {
      Account: place.accountId,
      Arn: principalArn(principal, place),
      UserId: principal.kind === 'role' ? `AROALAPTOPROLE0000000:${name}` : 'AIDALAPTOPOPERATOR000',
    };
  },
};
