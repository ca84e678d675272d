import type { Template } from './template.ts';

/** A created resource, as Ref and Fn::GetAtt see it. */
export interface ResourceValue {
  ref: unknown;
  /** Undefined: the type has no such attribute. */
  attribute(name: string): unknown;
}

/** The deployment a template is evaluated for. */
export interface StackFacts {
  accountId: string;
  region: string;
  partition: string;
  urlSuffix: string;
  stackName: string;
  stackId: string;
  notificationArns: readonly string[];
}

/** Everything that intrinsic functions read. */
export interface Scope {
  template: Template;
  facts: StackFacts;
  parameters: ReadonlyMap<string, unknown>;
  condition(name: string): boolean;
  /** Undefined: not created (yet). */
  resource(logicalId: string): ResourceValue | undefined;
  /** Undefined: nobody exports that name. */
  exportedValue(name: string): unknown;
  /** Undefined: no such stack or output. */
  stackOutput(stackName: string, outputName: string): unknown;
}
