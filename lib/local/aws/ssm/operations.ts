import type { Operations } from '../model/operation.ts';
import { getParameter } from './get-parameter.ts';
import { getParameters } from './get-parameters.ts';
import { putParameter } from './put-parameter.ts';
import type { SsmContext } from './ssm-context.ts';

export const ssmOperations: Operations<SsmContext> = {
  GetParameter: getParameter,
  GetParameters: getParameters,
  PutParameter: putParameter,
};
