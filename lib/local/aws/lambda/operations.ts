import type { Operations } from '../model/operation.ts';
import { addPermission } from './add-permission.ts';
import { getFunction } from './get-function.ts';
import { getFunctionConfiguration } from './get-function-configuration.ts';
import { invoke } from './invoke.ts';
import type { LambdaContext } from './lambda-context.ts';
import { listFunctions } from './list-functions.ts';
import { removePermission } from './remove-permission.ts';

export const lambdaOperations: Operations<LambdaContext> = {
  AddPermission: addPermission,
  GetFunction: getFunction,
  GetFunctionConfiguration: getFunctionConfiguration,
  Invoke: invoke,
  ListFunctions: listFunctions,
  RemovePermission: removePermission,
};
