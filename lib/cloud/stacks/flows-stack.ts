import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Center } from '../../center/center.ts';
import { FlowCatalog } from '../constructs/flow-catalog.ts';
import { PacedLanes } from '../constructs/paced-lanes.ts';
import { TestCase } from '../constructs/test-case.ts';
import type { ArnCatalog } from '../flows/resolve-flow.ts';
import { resolveTestCase } from '../flows/resolve-test-case.ts';
import type { FlowSource } from '../sources/flow-source.ts';
import type { TestCaseSource } from '../sources/test-case-source.ts';

export interface FlowsStackProps extends StackProps {
  center: Center;
  instanceArn: string;
  /** In the order in which they can be created. */
  flows: readonly FlowSource[];
  /** All that flows name and that is there before them. */
  arns: ArnCatalog;
  testCases: readonly TestCaseSource[];
}

/** Modules, flows and their test cases. The template is written without indentation: it holds them all, and may have one megabyte (documented). */
export class FlowsStack extends Stack {
  /** Flow name → ARN, those of earlier stacks among them. */
  readonly flowArns: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { center, instanceArn, flows, arns, testCases, ...props }: FlowsStackProps) {
    super(scope, id, { ...props, suppressTemplateIndentation: true });
    const lanes = new PacedLanes();
    const catalog = new FlowCatalog(this, 'Flows', { center, instanceArn, flows, arns, lanes });
    this.flowArns = catalog.flowArns;
    const all: ArnCatalog = new Map([...arns, ['flow', catalog.flowArns], ['module', catalog.moduleArns]]);
    for (const source of testCases) {
      const { name, description } = source;
      new TestCase(this, `Test-${name}`, { instanceArn, lanes, name, description, document: resolveTestCase(source, all, center) });
    }
  }
}
