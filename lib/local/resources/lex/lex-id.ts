import { stableSuffix } from '../../cloud/stable-id.ts';
import type { ResourceRequest } from '../resource-type.ts';

/** Ten capital letters and digits, as Lex gives them (documented); the same at each boot. */
export const lexId = ({ stackName, logicalId }: ResourceRequest): string => stableSuffix(10, 'lex', stackName, logicalId).toUpperCase();
