import type { Scope } from '../scope.ts';
import type { Template } from '../template.ts';

/** Another thing of the same template that a value needs. */
export type Reference =
  /** By Ref or Sub: a resource, a parameter or a pseudo-parameter. `attribute` set: by GetAtt, so a resource. */
  { kind: 'name'; name: string; attribute?: string } | { kind: 'condition'; name: string } | { kind: 'mapping'; name: string };

/** Evaluates an inner value; `place` is added to the place of the outer one. */
export type Inner = (value: unknown, place: string) => unknown;

/**
 * One intrinsic function. `check` looks at the shape of the argument only (inner functions are checked by themselves);
 * `evaluate` may throw EvaluationError.
 */
export interface Intrinsic {
  /** The key of its single-key object: `Ref`, `Fn::Join`. */
  name: string;
  /** `condition`: gives true or false, allowed in Conditions, Rules and Fn::If only. */
  kind: 'value' | 'condition';
  /** Works only with the transform AWS::LanguageExtensions. */
  extension?: boolean;
  check(argument: unknown): string[];
  references?(argument: unknown): Reference[];
  /** Inner values that are evaluated, by place; all elements of a list argument when absent. */
  evaluate(argument: unknown, scope: Scope, inner: Inner): unknown;
}

export type { Scope, Template };
