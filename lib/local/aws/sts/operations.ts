import type { Operations } from '../model/operation.ts';
import type { AwsPlace } from '../place.ts';
import { getCallerIdentity } from './get-caller-identity.ts';

export const stsOperations: Operations<{ place: AwsPlace }> = { GetCallerIdentity: getCallerIdentity };
