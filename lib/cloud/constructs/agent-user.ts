import { CfnUser } from 'aws-cdk-lib/aws-connect';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { CenterAgent } from '../../center/center.ts';
import type { InstancePart } from './instance-part.ts';

export interface AgentUserProps extends InstancePart {
  agent: CenterAgent;
  routingProfileArn: string;
  securityProfileArns: string[];
  /** First password; absent when the user signs in by SAML. */
  password?: ISecret;
}

/** An agent. The password stands in the template as a reference that CloudFormation resolves when it creates the user. */
export class AgentUser extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { agent, password, ...props }: AgentUserProps) {
    super(scope, id);
    const user = new CfnUser(this, 'Resource', {
      instanceArn: props.instanceArn,
      username: agent.userName,
      identityInfo: { firstName: agent.firstName, lastName: agent.lastName },
      password: password?.secretValueFromJson('password').unsafeUnwrap(),
      routingProfileArn: props.routingProfileArn,
      securityProfileArns: props.securityProfileArns,
      phoneConfig: {
        phoneType: 'SOFT_PHONE',
        autoAccept: agent.autoAccept,
        afterContactWorkTimeLimit: agent.afterContactWork,
      },
    });
    props.lanes.add(user);
    this.arn = user.attrUserArn;
  }
}
