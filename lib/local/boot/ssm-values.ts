import type { Assembly } from '../../assembly/assembly.ts';
import type { Ssm } from '../aws/ssm/ssm.ts';

/** What "cdk bootstrap" leaves in an account: the version that CDK's templates ask for in their rules. */
const BOOTSTRAP = { name: '/cdk-bootstrap/hnb659fds/version', type: 'String', value: '30' } as const;

/** Values of the SSM parameters that template parameters name, by name, as they are before anything is created. */
export const readSsmValues = async (
  assembly: Assembly,
  given: ReadonlyMap<string, string>,
  ssm: Pick<Ssm, 'get' | 'put'>,
): Promise<ReadonlyMap<string, string>> => {
  if (!(await ssm.get(BOOTSTRAP.name))) await ssm.put(BOOTSTRAP);
  const names = assembly.stacks.flatMap(({ name: stack, template }) =>
    [...template.parameters].flatMap(([parameter, declaration]) => {
      if (!declaration.type.startsWith('AWS::SSM::Parameter::Value<')) return [];
      return given.get(`${stack}:${parameter}`) ?? given.get(parameter) ?? declaration.defaultValue ?? [];
    }),
  );
  const values = new Map<string, string>();
  for (const name of new Set(names)) {
    const parameter = await ssm.get(name);
    if (parameter) values.set(name, parameter.value);
  }
  return values;
};
