import { CfnAgentStatus } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { InstancePart } from './instance-part.ts';

export interface AgentStatusProps extends InstancePart {
  name: string;
  description?: string;
}

/** A state of absence that agents choose; Available and Offline are born with the instance. */
export class AgentStatus extends Construct {
  constructor(scope: Construct, id: string, props: AgentStatusProps) {
    super(scope, id);
    const { instanceArn, name, description, lanes } = props;
    lanes.add(new CfnAgentStatus(this, 'Resource', { instanceArn, name, description, state: 'ENABLED' }));
  }
}
