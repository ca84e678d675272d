import type { AssemblyStack } from './assembly.ts';
import { AssemblyError, type Problem, problem } from './assembly-error.ts';
import { evaluateCondition } from './evaluate.ts';
import { EvaluationError } from './evaluation-error.ts';
import { buildGraph, type ResourceGraph } from './graph.ts';
import { type ParameterSource, resolveParameters } from './parameter-values.ts';
import type { ResourceValue, Scope, StackFacts } from './scope.ts';

/** The world outside one stack, and what has been created inside it so far. */
export interface StackInputs extends ParameterSource {
  facts: StackFacts;
  resource(logicalId: string): ResourceValue | undefined;
  exportedValue(name: string): unknown;
  stackOutput(stackName: string, outputName: string): unknown;
}

export interface StackPlan {
  stack: AssemblyStack;
  graph: ResourceGraph;
  scope: Scope;
}

const ASSERTION = 'the assertion of the rule does not hold';

const brokenRules = (scope: Scope, place: string): Problem[] =>
  [...scope.template.rules].flatMap(([name, rule]) => {
    const at = `${place} Rules.${name}`;
    try {
      if (rule.condition !== undefined && !evaluateCondition(rule.condition, scope)) return [];
      return rule.assertions.filter((one) => !evaluateCondition(one.assert, scope)).map((one) => problem(at, one.description ?? ASSERTION));
    } catch (cause) {
      if (cause instanceof EvaluationError) return [problem(`${at}.${cause.place}`, cause.message)];
      throw cause;
    }
  });

/**
 * Settles parameters and conditions and orders the resources of one stack.
 * Throws AssemblyError: `PARAMETERS_MISSING` with every parameter that needs a value, or `TEMPLATE_REFUSED`.
 */
export const planStack = (stack: AssemblyStack, inputs: StackInputs): StackPlan => {
  const { template } = stack;
  const place = `stack ${stack.name}`;
  const { values, missing, problems } = resolveParameters(template, stack.name, inputs, place);
  if (problems.length > 0) throw new AssemblyError('TEMPLATE_REFUSED', [...problems, ...missing]);
  if (missing.length > 0) throw new AssemblyError('PARAMETERS_MISSING', missing);

  const known = new Map<string, boolean>();
  const scope: Scope = {
    template,
    facts: inputs.facts,
    parameters: values,
    resource: inputs.resource,
    exportedValue: inputs.exportedValue,
    stackOutput: inputs.stackOutput,
    condition: (name) => {
      const settled = known.get(name) ?? evaluateCondition(template.conditions.get(name), scope);
      known.set(name, settled);
      return settled;
    },
  };
  const faults: Problem[] = [];
  for (const name of template.conditions.keys()) {
    try {
      scope.condition(name);
    } catch (cause) {
      if (!(cause instanceof EvaluationError)) throw cause;
      faults.push(problem(`${place} Conditions.${name}.${cause.place}`, cause.message));
    }
  }
  if (faults.length > 0) throw new AssemblyError('TEMPLATE_REFUSED', faults);
  const { graph, problems: faultsOfGraph } = buildGraph(template, scope.condition, place);
  const refused = [...brokenRules(scope, place), ...faultsOfGraph];
  if (refused.length > 0) throw new AssemblyError('TEMPLATE_REFUSED', refused);
  return { stack, graph, scope };
};
