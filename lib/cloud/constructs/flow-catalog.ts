import { Construct } from 'constructs';
import type { Center } from '../../center/center.ts';
import { type ArnCatalog, resolveFlow } from '../flows/resolve-flow.ts';
import type { FlowSource } from '../sources/flow-source.ts';
import { ContactFlow } from './contact-flow.ts';
import type { InstancePart } from './instance-part.ts';

export interface FlowCatalogProps extends InstancePart {
  center: Center;
  /** Every flow after those that it names. */
  flows: readonly FlowSource[];
  /** What flows may name beside each other, among it flows of an earlier stack. */
  arns: ArnCatalog;
}

/** Flows and modules that name each other and the rest of the center. */
export class FlowCatalog extends Construct {
  readonly flowArns: Map<string, string>;
  readonly moduleArns: Map<string, string>;

  constructor(scope: Construct, id: string, { center, flows, arns, instanceArn, lanes }: FlowCatalogProps) {
    super(scope, id);
    this.flowArns = new Map(arns.get('flow'));
    this.moduleArns = new Map(arns.get('module'));
    const catalog: ArnCatalog = new Map([...arns, ['flow', this.flowArns], ['module', this.moduleArns]]);
    for (const flow of flows) {
      const document = resolveFlow(flow, catalog, center);
      const { name, type, description } = flow;
      const { arn } = new ContactFlow(this, `${type}-${name}`, { name, type, description, document, instanceArn, lanes });
      (type === 'MODULE' ? this.moduleArns : this.flowArns).set(name, arn);
    }
  }
}
