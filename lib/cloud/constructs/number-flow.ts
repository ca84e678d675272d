import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';

export interface NumberFlowProps {
  /** ARN of the function `number-flow`. */
  functionArn: string;
  instanceArn: string;
  phoneNumberArn: string;
  contactFlowArn: string;
}

/** Ties a number to the flow that answers it. CloudFormation has no resource type for that (documented). */
export class NumberFlow extends Construct {
  constructor(scope: Construct, id: string, props: NumberFlowProps) {
    super(scope, id);
    new CustomResource(this, 'Resource', {
      resourceType: 'Custom::TrunklineNumberFlow',
      serviceToken: props.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { InstanceArn: props.instanceArn, PhoneNumberArn: props.phoneNumberArn, ContactFlowArn: props.contactFlowArn },
    });
  }
}
