import { Aws } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { InstancePart } from './instance-part.ts';

export interface FlowFunctionProps extends InstancePart {
  function: IFunction;
}

/** Lets flows of the instance call a function: it is associated with the instance, and its own policy lets that instance in. */
export class FlowFunction extends Construct {
  constructor(scope: Construct, id: string, { function: target, instanceArn, lanes }: FlowFunctionProps) {
    super(scope, id);
    target.addPermission(`${id}-Connect`, {
      principal: new ServicePrincipal('connect.amazonaws.com'),
      sourceAccount: Aws.ACCOUNT_ID,
      sourceArn: instanceArn,
      scope: this,
    });
    // This type wants the ARN under the name InstanceId (documented).
    lanes.add(
      new CfnIntegrationAssociation(this, 'Association', {
        instanceId: instanceArn,
        integrationType: 'LAMBDA_FUNCTION',
        integrationArn: target.functionArn,
      }),
    );
  }
}
