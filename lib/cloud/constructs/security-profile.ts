import { CfnSecurityProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { InstancePart } from './instance-part.ts';

export interface SecurityProfileProps extends InstancePart {
  name: string;
  description?: string;
  permissions: readonly string[];
}

/**
 * What agents may do. Every instance is born with profiles named Admin, Agent, CallCenterManager and QualityAnalyst (documented), and a name
 * that is taken fails the deployment; so ours are set apart by a prefix.
 */
export class SecurityProfile extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: SecurityProfileProps) {
    super(scope, id);
    const profile = new CfnSecurityProfile(this, 'Resource', {
      instanceArn: props.instanceArn,
      securityProfileName: `center-${props.name}`,
      description: props.description,
      permissions: [...props.permissions],
    });
    props.lanes.add(profile);
    this.arn = profile.attrSecurityProfileArn;
  }
}
