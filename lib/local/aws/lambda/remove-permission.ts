import type { RemovePermissionCommandInput, RemovePermissionCommandOutput } from '@aws-sdk/client-lambda';
import type { Operation } from '../model/operation.ts';
import { functionResource, type LambdaContext, requireFunction } from './lambda-context.ts';

export const removePermission: Operation<RemovePermissionCommandInput, RemovePermissionCommandOutput, LambdaContext> = {
  access: (input, context) => [{ resource: functionResource(context, input.FunctionName, input.Qualifier) }],
  run(input, context) {
    context.identity.revokeInvoke(requireFunction(context, input.FunctionName, input.Qualifier).arn, input.StatementId);
    return {};
  },
};
