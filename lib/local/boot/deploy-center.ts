import type { Assembly } from '../../assembly/assembly.ts';
import { stableId } from '../cloud/stable-id.ts';
import { deployAssembly } from '../deployment/deploy-assembly.ts';
import type { Deployment } from '../deployment/deployment.ts';
import type { BootOptions } from './running-center.ts';
import { readSsmValues } from './ssm-values.ts';

type Given = Pick<Deployment, 'cloud' | 'state' | 'answers' | 'origin' | 'present' | 'ignored'>;

/** Creates every resource of the assembly, and tells what is left out. Throws LocalError as `deployAssembly` does. */
export const deployCenter = async (assembly: Assembly, options: BootOptions, given: Given): Promise<void> => {
  const { cloud, ignored } = given;
  const { accountId, region } = cloud;
  const parameters = new Map(Object.entries(options.parameters ?? {}));
  const ssmValues = await readSsmValues(assembly, parameters, cloud.ssm);
  const deployment: Deployment = {
    ...given,
    stackId: (stackName) => `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${stableId(accountId, stackName)}`,
    strict: options.strict ?? false,
    replaced: [],
    exports: new Map(),
    outputs: new Map(),
  };
  await deployAssembly(assembly, deployment, { parameters, ssmParameter: (name) => ssmValues.get(name) });
  for (const { type, logicalId } of ignored) cloud.notice(`${logicalId} (${type}) is not emulated and was left out`);
};
