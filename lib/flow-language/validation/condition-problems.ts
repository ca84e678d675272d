import type { ConditionRule } from '../action-definition.ts';
import { hasName } from '../names/scan-names.ts';
import type { FlowProblem } from '../problem.ts';
import { scanPaths } from '../references/scan-paths.ts';
import { type ActionPlace, problemAt } from './action-place.ts';
import { textFaults } from './text-faults.ts';

type Branch = NonNullable<NonNullable<ActionPlace['action']['Transitions']>['Conditions']>[number];

const invalidValue = (path: string): string => `Invalid Action property value. Path: ${path}`;

const operandProblems = (place: ActionPlace, { Condition: { Operands } }: Branch, below: string, rule: ConditionRule): FlowProblem[] => {
  const [operand] = Operands;
  const operandsPath = `${below}.Condition.Operands`;
  if (Operands.length !== 1 || operand === undefined)
    return [problemAt(place, 'operand', operandsPath, invalidValue, { cure: 'Exactly one operand.' })];
  if (operand === '')
    return [
      problemAt(place, 'operand', operandsPath, () => `Invalid branch. Path: ${place.index}.Evaluate`, {
        cure: 'There is no way to compare with an empty text.',
      }),
    ];
  const text = String(operand);
  if (rule.operands !== 'free' && !rule.operands.includes(text) && !hasName(text) && scanPaths(text).length === 0) {
    return [problemAt(place, 'operand', operandsPath, invalidValue, { cure: `One of ${rule.operands.join(', ')}.` })];
  }
  return textFaults(text, 'dynamic', '').map((fault) =>
    problemAt(place, fault.rule, operandsPath, invalidValue, { severity: fault.severity, cure: fault.cure }),
  );
};

const branchProblems = (place: ActionPlace, branch: Branch, index: number, rule: ConditionRule): FlowProblem[] => {
  const below = `.Transitions.Conditions[${index}]`;
  const { Operator } = branch.Condition;
  const operator = rule.operators.includes(Operator)
    ? []
    : [problemAt(place, 'operator', `${below}.Condition.Operator`, invalidValue, { cure: `One of ${rule.operators.join(', ')}.` })];
  return [...operator, ...operandProblems(place, branch, below, rule)];
};

const setProblems = (place: ActionPlace, branches: readonly Branch[], rule: ConditionRule): FlowProblem[] => {
  const given = branches.map(({ Condition }) => `${Condition.Operator} ${Condition.Operands.join()}`);
  const wanted = rule.exact === true && rule.operands !== 'free' ? rule.operands : [];
  const missing = wanted.filter((operand) => !given.includes(`Equals ${operand}`));
  const faults: FlowProblem[] = [];
  if (missing.length > 0)
    faults.push(
      problemAt(place, 'condition-set', '.Transitions.Conditions', invalidValue, { cure: `Add Equals ${missing.join(', Equals ')}.` }),
    );
  if (branches.length < (rule.minimum ?? 0)) {
    faults.push(
      problemAt(place, 'condition-set', '.Transitions.Conditions', invalidValue, { cure: `At least ${rule.minimum} condition.` }),
    );
  }
  if (new Set(given).size < given.length) {
    faults.push(
      problemAt(place, 'condition-twice', '.Transitions.Conditions', invalidValue, {
        severity: 'warning',
        cure: 'A condition stands twice; the first one wins.',
      }),
    );
  }
  return faults;
};

/** Conditions: whether the action has any, their operators and operands, and the set as a whole. */
export const conditionProblems = (place: ActionPlace): FlowProblem[] => {
  const { definition, action, flowType } = place;
  const rule =
    typeof definition.conditions === 'function' ? definition.conditions(action.Parameters ?? {}, flowType) : definition.conditions;
  const branches = action.Transitions?.Conditions ?? [];
  if (rule.operators.length === 0) {
    return branches.length === 0
      ? []
      : [problemAt(place, 'no-conditions', '.Transitions.Conditions', () => 'Action does not support conditions')];
  }
  return [...branches.flatMap((branch, index) => branchProblems(place, branch, index, rule)), ...setProblems(place, branches, rule)];
};
