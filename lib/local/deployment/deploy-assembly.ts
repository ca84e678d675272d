import type { Assembly } from '../../assembly/assembly.ts';
import { AssemblyError, describeProblem, type Problem } from '../../assembly/assembly-error.ts';
import { planStack } from '../../assembly/plan-stack.ts';
import type { ResourceValue } from '../../assembly/scope.ts';
import { unknownParameters } from '../../assembly/unknown-parameters.ts';
import { LocalError } from '../local-error.ts';
import { adoptInstance } from './adopt-instance.ts';
import { type Created, deployStack } from './deploy-stack.ts';
import type { Deployment } from './deployment.ts';
import { refuseTypes } from './refused-types.ts';
import { removeAbsent } from './remove-absent.ts';

export interface DeployOptions {
  parameters: ReadonlyMap<string, string>;
  /** Values of SSM parameters that exist before anything is created. */
  ssmParameter(name: string): string | undefined;
}

/** Plans every stack before anything is created, so that all problems of all templates are told at once. */
const planAll = (assembly: Assembly, deployment: Deployment, options: DeployOptions): Created[] => {
  const { cloud } = deployment;
  const problems: Problem[] = unknownParameters(assembly.stacks, options.parameters.keys());
  let missing = problems.length === 0;
  const plans = assembly.stacks.flatMap((stack) => {
    const created = new Map<string, ResourceValue>();
    try {
      const plan = planStack(stack, {
        given: options.parameters,
        ssmParameter: options.ssmParameter,
        facts: {
          accountId: cloud.accountId,
          region: cloud.region,
          partition: cloud.partition,
          urlSuffix: 'amazonaws.com',
          stackName: stack.name,
          stackId: deployment.stackId(stack.name),
          notificationArns: [],
        },
        resource: (logicalId) => created.get(logicalId),
        exportedValue: (name) => deployment.exports.get(name),
        stackOutput: (stackName, outputName) => deployment.outputs.get(stackName)?.get(outputName),
      });
      return [{ plan, created }];
    } catch (cause) {
      if (!(cause instanceof AssemblyError)) throw cause;
      problems.push(...cause.problems);
      missing &&= cause.code === 'PARAMETERS_MISSING';
      return [];
    }
  });
  if (problems.length > 0) throw new LocalError(missing ? 'PARAMETERS_MISSING' : 'ASSEMBLY_INVALID', parameterAdvice(problems, missing));
  return plans;
};

const parameterAdvice = (problems: readonly Problem[], missing: boolean): string[] => {
  const list = problems.map(describeProblem);
  return missing ? [...list, 'Give each with --parameter NAME=VALUE (or STACK:NAME=VALUE).'] : list;
};

/**
 * Deploys every stack of an assembly into the local cloud, in order, then removes what is gone.
 * Throws LocalError: `PARAMETERS_MISSING`, `ASSEMBLY_INVALID`, `RESOURCE_TYPE_REFUSED`, `RESOURCE_FAILED`.
 */
export const deployAssembly = async (assembly: Assembly, deployment: Deployment, options: DeployOptions): Promise<void> => {
  const stacks = planAll(assembly, deployment, options);
  const plans = stacks.map(({ plan }) => plan);
  refuseTypes(plans, deployment.strict);
  adoptInstance(plans, deployment.cloud);
  try {
    for (const stack of stacks) {
      const problems = await deployStack(stack, deployment);
      if (problems.length > 0) throw new LocalError('RESOURCE_FAILED', problems);
    }
    await removeAbsent(deployment, new Set(assembly.stacks.map(({ name }) => name)));
  } finally {
    // Also after a failure: what was created is to be opened, not created, by the next start.
    deployment.state.save();
  }
};
