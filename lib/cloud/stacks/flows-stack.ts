import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Center } from '../../center/center.ts';
import { FlowCatalog } from '../constructs/flow-catalog.ts';
import { PacedLanes } from '../constructs/paced-lanes.ts';
import type { ArnCatalog } from '../flows/resolve-flow.ts';
import type { FlowSource } from '../sources/flow-source.ts';

export interface FlowsStackProps extends StackProps {
  center: Center;
  instanceArn: string;
  /** In the order in which they can be created. */
  flows: readonly FlowSource[];
  /** All that flows name and that is there before them. */
  arns: ArnCatalog;
}

/** Modules and flows. The template is written without indentation: it holds them all, and may have one megabyte (documented). */
export class FlowsStack extends Stack {
  /** Flow name → ARN, those of earlier stacks among them. */
  readonly flowArns: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { center, instanceArn, flows, arns, ...props }: FlowsStackProps) {
    super(scope, id, { ...props, suppressTemplateIndentation: true });
    this.flowArns = new FlowCatalog(this, 'Flows', { center, instanceArn, flows, arns, lanes: new PacedLanes() }).flowArns;
  }
}
