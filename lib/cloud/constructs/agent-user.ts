import { Tags } from 'aws-cdk-lib';
import { CfnUser } from 'aws-cdk-lib/aws-connect';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { CenterAgent } from '../../center/center.ts';
import type { InstancePart } from './instance-part.ts';
import { UserPassword } from './user-password.ts';

export interface AgentUserProps extends InstancePart {
  agent: CenterAgent;
  routingProfileArn: string;
  securityProfileArns: string[];
  /** Encrypts the first password; absent when the user signs in by SAML and has none. */
  passwordKey?: IKey;
}

/**
 * An agent. The password stands in the template as a reference that CloudFormation resolves when it creates the user; its secret lies in the
 * same stack, because nothing documents that such a reference may be put together from another stack's output.
 */
export class AgentUser extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { agent, passwordKey, ...props }: AgentUserProps) {
    super(scope, id);
    const password =
      passwordKey === undefined ? undefined : new UserPassword(this, 'Password', { userName: agent.userName, key: passwordKey });
    const user = new CfnUser(this, 'Resource', {
      instanceArn: props.instanceArn,
      username: agent.userName,
      identityInfo: { firstName: agent.firstName, lastName: agent.lastName },
      password: password?.secret.secretValueFromJson('password').unsafeUnwrap(),
      routingProfileArn: props.routingProfileArn,
      securityProfileArns: props.securityProfileArns,
      phoneConfig: {
        phoneType: 'SOFT_PHONE',
        autoAccept: agent.autoAccept,
        afterContactWorkTimeLimit: agent.afterContactWork,
      },
    });
    // For consoles and reports: Connect has no field for the number that callers dial.
    if (agent.extension !== undefined) Tags.of(user).add('extension', agent.extension);
    props.lanes.add(user);
    this.arn = user.attrUserArn;
  }
}
