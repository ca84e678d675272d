import { evaluate } from '../../assembly/evaluate.ts';
import { EvaluationError } from '../../assembly/evaluation-error.ts';
import type { StackPlan } from '../../assembly/plan-stack.ts';
import type { ResourceValue } from '../../assembly/scope.ts';
import { ResourceError } from '../resources/resource-error.ts';
import { createResource } from './create-resource.ts';
import { type Deployment, resourceKey } from './deployment.ts';

const problemsOf = (cause: unknown): string[] => {
  if (cause instanceof ResourceError) return [...cause.problems];
  if (cause instanceof EvaluationError) return [`Properties.${cause.place}: ${cause.message}`];
  return [cause instanceof Error ? cause.message : String(cause)];
};

/** A place to put what has been created, which the plan's scope reads. */
export interface Created {
  plan: StackPlan;
  created: Map<string, ResourceValue>;
}

/**
 * Creates the resources of one stack, each as soon as all that it needs is there, then evaluates the outputs.
 * Gives every problem; a resource that needs a failed one is not tried and not complained about.
 */
export const deployStack = async ({ plan, created }: Created, deployment: Deployment): Promise<string[]> => {
  const { stack, graph, scope } = plan;
  const problems: string[] = [];
  const steps = new Map<string, Promise<boolean>>();

  const build = async (logicalId: string): Promise<boolean> => {
    const needs = await Promise.all((graph.needs.get(logicalId) ?? []).map((need) => steps.get(need)));
    const declaration = stack.template.resources.get(logicalId);
    if (declaration === undefined || needs.includes(false)) return false;
    try {
      const properties = evaluate(declaration.properties, scope) as Record<string, unknown>;
      const previous = deployment.state.find(stack.name, logicalId);
      const usable = previous?.type === declaration.type ? previous : undefined;
      created.set(
        logicalId,
        await createResource({ stackName: stack.name, logicalId, declaration, properties, previous: usable }, deployment),
      );
      return true;
    } catch (cause) {
      problems.push(...problemsOf(cause).map((message) => `stack ${stack.name}, ${logicalId} (${declaration.type}): ${message}`));
      return false;
    }
  };

  for (const logicalId of graph.order) {
    deployment.present.add(resourceKey(stack.name, logicalId));
    steps.set(logicalId, build(logicalId));
  }
  await Promise.all(steps.values());
  if (problems.length > 0) return problems;

  const outputs = new Map<string, unknown>();
  deployment.outputs.set(stack.name, outputs);
  for (const [name, output] of stack.template.outputs) {
    if (output.condition !== undefined && !scope.condition(output.condition)) continue;
    try {
      const value = evaluate(output.value, scope);
      outputs.set(name, value);
      if (output.exportName === undefined) continue;
      const exported = String(evaluate(output.exportName, scope));
      if (deployment.exports.has(exported))
        problems.push(`stack ${stack.name}, output ${name}: another stack exports "${exported}" already`);
      deployment.exports.set(exported, value);
    } catch (cause) {
      problems.push(...problemsOf(cause).map((message) => `stack ${stack.name}, output ${name}: ${message}`));
    }
  }
  return problems;
};
