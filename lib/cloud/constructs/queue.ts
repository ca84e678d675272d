import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { InstancePart } from './instance-part.ts';

export interface QueueProps extends InstancePart {
  name: string;
  description?: string;
  hoursArn: string;
  maxContacts?: number;
  /** Number shown on outbound calls. */
  callerIdNumberArn?: string;
  /** Name shown with it, at most 255 characters. */
  callerIdName?: string;
  /** Flow that runs on outbound calls before the talk. */
  outboundWhisperArn?: string;
}

/** Where contacts wait. Quick connects are never listed here: they point to queues themselves, and would close a circle. */
export class Queue extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: QueueProps) {
    super(scope, id);
    const caller = {
      outboundCallerIdNumberArn: props.callerIdNumberArn,
      outboundCallerIdName: props.callerIdNumberArn === undefined ? undefined : props.callerIdName,
      outboundFlowArn: props.outboundWhisperArn,
    };
    const queue = new CfnQueue(this, 'Resource', {
      instanceArn: props.instanceArn,
      name: props.name,
      description: props.description,
      hoursOfOperationArn: props.hoursArn,
      maxContacts: props.maxContacts,
      outboundCallerConfig: Object.values(caller).some((value) => value !== undefined) ? caller : undefined,
    });
    props.lanes.add(queue);
    this.arn = queue.attrQueueArn;
  }
}
