import type { AddPermissionCommandInput, AddPermissionCommandOutput } from '@aws-sdk/client-lambda';
import type { Operation } from '../model/operation.ts';
import { functionResource, type LambdaContext, requireFunction } from './lambda-context.ts';

export const addPermission: Operation<AddPermissionCommandInput, AddPermissionCommandOutput, LambdaContext> = {
  access: (input, context) => [{ resource: functionResource(context, input.FunctionName, input.Qualifier) }],
  run(input, context) {
    const { arn } = requireFunction(context, input.FunctionName, input.Qualifier);
    context.identity.grantInvoke({
      functionArn: arn,
      statementId: input.StatementId,
      action: input.Action,
      principal: input.Principal,
      sourceArn: input.SourceArn,
      sourceAccount: input.SourceAccount,
    });
    const statement = {
      Sid: input.StatementId,
      Effect: 'Allow',
      Principal: { Service: input.Principal },
      Action: input.Action,
      Resource: arn,
    };
    return { Statement: JSON.stringify(statement) };
  },
};
