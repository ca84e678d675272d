import type { Operand, Transitions } from '../document.ts';
import type { ReferenceScope } from '../references/reference-scope.ts';
import { compileText } from '../references/resolve-text.ts';
import { compileSingle } from '../references/resolve-value.ts';
import { keyExists, OPERATORS } from './operators.ts';

/** Identifier of the first branch whose condition is true, in list order (documented). */
export type CompiledConditions = (result: string, subject: unknown, scope: ReferenceScope) => string | undefined;

/** A reference without a value makes no condition true (inferred). */
const compileOperand = (operand: Operand | undefined): string | ((scope: ReferenceScope) => string | undefined) | undefined => {
  if (operand === undefined) return undefined;
  const text = String(operand);
  const single = compileSingle(text);
  if (single === undefined) return compileText(text) ?? text;
  return (scope) => {
    const value = single(scope);
    return typeof value === 'string' ? value : undefined;
  };
};

type Branch = NonNullable<Transitions['Conditions']>[number];

const compileBranch = ({ Condition: { Operator, Operands }, NextAction }: Branch): CompiledConditions => {
  const operand = compileOperand(Operands[0]);
  const test = OPERATORS.get(Operator);
  return (result, subject, scope) => {
    const wanted = typeof operand === 'function' ? operand(scope) : operand;
    if (wanted === undefined) return undefined;
    const isTrue = Operator === 'KeyExists' ? keyExists(subject, wanted) : test?.(result, wanted);
    return isTrue === true ? NextAction : undefined;
  };
};

const isPlain = ({ Condition: { Operator, Operands } }: Branch): boolean =>
  Operator === 'Equals' && typeof compileOperand(Operands[0]) === 'string';

/** Menus and the like (only `Equals` with fixed operands) become one look-up; all else is tested in order. */
export const compileConditions = (branches: readonly Branch[]): CompiledConditions => {
  if (branches.every(isPlain)) {
    const targets = new Map<string, string>();
    for (const { Condition, NextAction } of branches) {
      const operand = String(Condition.Operands[0]);
      if (!targets.has(operand)) targets.set(operand, NextAction);
    }
    return (result) => targets.get(result);
  }
  const tests = branches.map(compileBranch);
  return (result, subject, scope) => {
    for (const test of tests) {
      const target = test(result, subject, scope);
      if (target !== undefined) return target;
    }
    return undefined;
  };
};
