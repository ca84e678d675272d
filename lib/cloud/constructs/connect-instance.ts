import { Aws, Fn } from 'aws-cdk-lib';
import { CfnInstance } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { retained } from './retained.ts';

export interface ConnectInstanceProps {
  /** `{account}` stands for the account that is deployed to. Create-only. */
  alias: string;
  /** Create-only. */
  identity: 'CONNECT_MANAGED' | 'SAML';
}

/** The contact center's instance. Nothing about it can be changed later without making another one, save its switches. */
export class ConnectInstance extends Construct {
  readonly arn: string;
  /** As people see it: `https://<alias>.my.connect.aws`. */
  readonly alias: string;

  constructor(scope: Construct, id: string, props: ConnectInstanceProps) {
    super(scope, id);
    this.alias = Fn.join(Aws.ACCOUNT_ID, props.alias.split('{account}'));
    const instance = new CfnInstance(this, 'Resource', {
      identityManagementType: props.identity,
      instanceAlias: this.alias,
      attributes: {
        inboundCalls: true,
        outboundCalls: true,
        contactflowLogs: true,
        earlyMedia: true,
        autoResolveBestVoices: true,
        multiPartyConference: true,
      },
    });
    retained(instance, 'Instance');
    this.arn = instance.attrArn;
  }
}
