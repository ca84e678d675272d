import type { AssemblyStack } from '../../assembly/assembly.ts';
import type { StackPlan } from '../../assembly/plan-stack.ts';
import { LocalError } from '../local-error.ts';
import { resourceType } from '../resources/registry.ts';
import { isCustom } from './deployment.ts';

/** Types whose absence would hide half of a centre: never merely ignored. */
const NEVER_IGNORED: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'nested stacks are not emulated: start each template by itself, or put the resources into one'],
  ['AWS::CloudFormation::Macro', 'macros are not emulated'],
]);

const problemOf = (type: string, strict: boolean): string | undefined => {
  if (isCustom(type) || resourceType(type)) return undefined;
  return NEVER_IGNORED.get(type) ?? (strict ? 'is not emulated (start without --strict to leave it out)' : undefined);
};

/** Throws LocalError `RESOURCE_TYPE_REFUSED` with every resource that cannot be left out; nothing has been created yet. */
export const refuseTypes = (plans: readonly { stack: AssemblyStack; graph: StackPlan['graph'] }[], strict: boolean): void => {
  const problems = plans.flatMap(({ stack, graph }) =>
    graph.order.flatMap((logicalId) => {
      const type = stack.template.resources.get(logicalId)?.type ?? '';
      const problem = problemOf(type, strict);
      return problem === undefined ? [] : [`stack ${stack.name}, ${logicalId} (${type}): ${problem}`];
    }),
  );
  if (problems.length > 0) throw new LocalError('RESOURCE_TYPE_REFUSED', problems);
};
