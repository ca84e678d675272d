import type { AssemblyStack } from './assembly.ts';
import { type Problem, problem } from './assembly-error.ts';
import { nearestName } from './nearest-name.ts';

/** Names that were given (`NAME` or `STACK:NAME`) and that no template declares: CloudFormation refuses them too. */
export const unknownParameters = (stacks: readonly AssemblyStack[], given: Iterable<string>): Problem[] => {
  const known = new Set(
    stacks.flatMap(({ name, template }) => [...template.parameters.keys()].flatMap((parameter) => [parameter, `${name}:${parameter}`])),
  );
  return [...given].flatMap((name) => {
    if (known.has(name)) return [];
    const nearest = nearestName(name, known);
    return [problem(`--parameter ${name}`, `no template declares it${nearest === undefined ? '' : `; did you mean ${nearest}?`}`)];
  });
};
