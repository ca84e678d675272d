import type { ActionDefinition } from '../action-definition.ts';
import { actionDefinition } from '../actions/registry.ts';
import type { FlowAction, FlowType } from '../document.ts';
import { describeCondition, describeError } from './describe-way.ts';
import { type Nature, natureOf } from './nature.ts';

/** One outcome of an action, and where it leads. */
export interface Way {
  kind: 'success' | 'condition' | 'otherwise' | 'error';
  /** The choice in people's words; empty for the plain success. */
  label: string;
  /** Operand and operator of the condition. */
  result?: string;
  operator?: string;
  error?: string;
  /** Index in `branches`; absent when the document has no branch for this outcome. */
  branch?: number;
  /** Identifier that follows; absent: the flow ends here, `ends` or by accident. */
  target?: string;
  ends?: true;
  /** The language demands a branch for this outcome. */
  required?: true;
  /** `ContinueLooping`: how often it can be taken. */
  count?: number;
}

/** One arrow of the document that some outcome can take. A NextAction that nothing takes (a copy for the designer, exported) is none. */
export interface Branch {
  kind: 'next' | 'condition' | 'error';
  label: string;
  target: string;
}

export interface WaysOut {
  ways: readonly Way[];
  branches: readonly Branch[];
}

const MOST_ROUNDS = 100;

/** `LoopCount` when it stands in the document, else the most that the language allows. */
const roundsOf = (value: unknown): number => {
  const count = Number(value);
  return value !== '' && Number.isInteger(count) && count >= 0 ? Math.min(count, MOST_ROUNDS) : MOST_ROUNDS;
};

/** What every rule about one action needs to know. */
class Junction {
  readonly nature: Nature;
  readonly definition: ActionDefinition | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly conditions;
  readonly errors = new Map<string, { target: string; branch: number }>();
  readonly errorCount: number;
  readonly next: string | undefined;
  readonly #action: FlowAction;
  readonly #flowType: FlowType;

  constructor(action: FlowAction, flowType: FlowType) {
    this.#action = action;
    this.#flowType = flowType;
    this.nature = natureOf(action.Type);
    this.definition = actionDefinition(action.Type);
    this.parameters = action.Parameters ?? {};
    const { NextAction, Errors = [], Conditions = [] } = action.Transitions ?? {};
    this.conditions = Conditions;
    this.errorCount = Errors.length;
    this.next = NextAction;
    for (const [index, { ErrorType, NextAction: target }] of Errors.entries()) {
      if (!this.errors.has(ErrorType)) this.errors.set(ErrorType, { target, branch: Conditions.length + index });
    }
  }

  get nextWay(): Pick<Way, 'target' | 'branch'> {
    return this.next === undefined ? {} : { target: this.next, branch: this.conditions.length + this.errorCount };
  }

  get errorRule() {
    const { definition } = this;
    if (definition === undefined) return { required: [], optional: [] };
    return typeof definition.errors === 'function' ? definition.errors(this.parameters, this.#flowType) : definition.errors;
  }

  get conditionRule() {
    const { definition } = this;
    if (definition === undefined) return { operators: this.conditions.length > 0 ? ['Equals'] : [], operands: 'free' as const };
    return typeof definition.conditions === 'function' ? definition.conditions(this.parameters, this.#flowType) : definition.conditions;
  }

  conditionWays(): Way[] {
    return this.conditions.map(({ Condition, NextAction }, branch) => {
      const result = String(Condition.Operands[0] ?? '');
      const label = describeCondition(this.#action, Condition);
      const way: Way = { kind: 'condition', label, result, operator: Condition.Operator, target: NextAction, branch };
      return result === 'ContinueLooping' ? { ...way, count: roundsOf(this.parameters.LoopCount) } : way;
    });
  }

  /** Every result that can come has a condition of its own. */
  get isComplete(): boolean {
    const { operators, operands, exact } = { exact: false, ...this.conditionRule };
    if (operands === 'free' || operators.length !== 1 || operators[0] !== 'Equals') return false;
    if (!exact && operands.length === 1 && this.nature.heard !== 'loop') return false;
    const given = new Set(this.conditions.map(({ Condition }) => String(Condition.Operands[0])));
    return operands.every((operand) => given.has(operand));
  }

  /** Where a result goes that no condition names, in the order of the engine. */
  get otherwise(): Way | undefined {
    const named = this.errors.get('NoMatchingCondition');
    if (named === undefined && this.isComplete) return undefined;
    const catchAll = this.definition?.unmatched === 'next' ? undefined : this.errors.get('NoMatchingError');
    const label = describeError(this.#action, 'NoMatchingCondition');
    return { kind: 'otherwise', label, ...(named ?? catchAll ?? this.nextWay) };
  }

  successWays(): Way[] {
    const plain: Way = { kind: 'success', label: '', ...this.nextWay };
    if (this.conditionRule.operators.length === 0) return [plain];
    const otherwise = this.otherwise;
    const named = this.conditionWays();
    if (this.nature.plainSuccess !== true) return otherwise === undefined ? named : [...named, otherwise];
    return otherwise === undefined || otherwise.branch === plain.branch ? [...named, plain] : [...named, plain, otherwise];
  }

  errorWays(): Way[] {
    const { required, optional = [] } = this.errorRule;
    const types = new Set([...required, ...optional, ...this.errors.keys()]);
    types.delete('NoMatchingCondition');
    const goesOn = this.definition !== undefined && this.definition.nextOptional !== true && required.length === 0;
    return [...types].map((error) => {
      const way: Way = { kind: 'error', label: describeError(this.#action, error), error };
      if (required.includes(error)) way.required = true;
      return { ...way, ...(this.errors.get(error) ?? this.errors.get('NoMatchingError') ?? (goesOn ? this.nextWay : {})) };
    });
  }

  branches(ways: readonly Way[]): Branch[] {
    const conditions = this.conditions.map(({ Condition, NextAction }) => ({
      kind: 'condition' as const,
      label: describeCondition(this.#action, Condition),
      target: NextAction,
    }));
    const errors = (this.#action.Transitions?.Errors ?? []).map(({ ErrorType, NextAction }) => ({
      kind: 'error' as const,
      label: ErrorType,
      target: NextAction,
    }));
    const last = conditions.length + errors.length;
    const next = this.next !== undefined && ways.some(({ branch }) => branch === last);
    return [...conditions, ...errors, ...(next ? [{ kind: 'next' as const, label: 'NextAction', target: this.next ?? '' }] : [])];
  }
}

/**
 * Every outcome that an action can have by its definition, each with the branch that the engine would take: a named branch,
 * the catch-all, NextAction where the block has a single way out, or none. Branches for errors that the definition does
 * not know are walked too: the document says that they happen.
 */
export const waysOut = (action: FlowAction, flowType: FlowType): WaysOut => {
  const junction = new Junction(action, flowType);
  const ending: Way = { kind: 'success', label: '', ends: true };
  if (junction.definition?.terminal === true) return { ways: [ending], branches: [] };
  const ends = junction.nature.end?.(junction.parameters) !== undefined;
  const goesOn = !ends || junction.nature.goesOn === true;
  const ways = [...(ends ? [ending] : []), ...(goesOn ? junction.successWays() : []), ...junction.errorWays()];
  return { ways, branches: junction.branches(ways) };
};
