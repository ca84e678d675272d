import { CfnRoutingProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { CenterRoutingProfile } from '../../center/center.ts';
import type { InstancePart } from './instance-part.ts';

export interface RoutingProfileProps extends InstancePart {
  profile: CenterRoutingProfile;
  queueArn(name: string): string;
}

/** Which queues an agent serves, in which order, and how many contacts at once. */
export class RoutingProfile extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { profile, queueArn, instanceArn, lanes }: RoutingProfileProps) {
    super(scope, id);
    const resource = new CfnRoutingProfile(this, 'Resource', {
      instanceArn,
      name: profile.name,
      description: profile.description,
      defaultOutboundQueueArn: queueArn(profile.outboundQueue),
      mediaConcurrencies: profile.channels.map(({ channel, concurrency }) => ({ channel, concurrency })),
      queueConfigs: profile.queues.map(({ queue, channel, priority, delay }) => ({
        priority,
        delay,
        queueReference: { channel, queueArn: queueArn(queue) },
      })),
    });
    lanes.add(resource);
    this.arn = resource.attrRoutingProfileArn;
  }
}
