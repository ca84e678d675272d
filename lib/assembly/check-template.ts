import { type Problem, problem } from './assembly-error.ts';
import { findCycles } from './cycles.ts';
import type { Reference } from './intrinsics/intrinsic.ts';
import { nearestName } from './nearest-name.ts';
import { isPseudoParameter } from './pseudo-parameters.ts';
import type { Template } from './template.ts';
import { walkCalls } from './walk-calls.ts';

const MOST = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 } as const;
const TYPE = /^(Custom::[A-Za-z0-9_@-]{1,60}|[A-Za-z0-9]+(::[A-Za-z0-9]+){2,3})$/;
const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';

interface Names {
  template: Template;
  /** Also those whose declaration is faulty, so that one fault is told once. */
  resources: ReadonlySet<string>;
}

const hint = (name: string, known: Iterable<string>): string => {
  const nearest = nearestName(name, known);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
};

/** Where a value stands decides what it may refer to. */
type Section = 'values' | 'conditions';

const checkReference = (reference: Reference, section: Section, { template, resources }: Names): string | undefined => {
  const { name } = reference;
  if (reference.kind === 'condition')
    return template.conditions.has(name) ? undefined : `condition "${name}" is not declared${hint(name, template.conditions.keys())}`;
  if (reference.kind === 'mapping')
    return template.mappings.has(name) ? undefined : `mapping "${name}" is not declared${hint(name, template.mappings.keys())}`;
  if (resources.has(name))
    return section === 'conditions'
      ? `resource "${name}" cannot be referred to here: conditions and rules are evaluated before anything is created`
      : undefined;
  if (reference.attribute !== undefined) return `resource "${name}" is not declared${hint(name, resources)}`;
  if (isPseudoParameter(name) || template.parameters.has(name)) return undefined;
  return `"${name}" is neither a resource nor a parameter of this template${hint(name, [...resources, ...template.parameters.keys()])}`;
};

const checkValue = (value: unknown, place: string, section: Section, names: Names): Problem[] => {
  const problems: Problem[] = [];
  walkCalls(value, place, section === 'conditions', ({ place: at, name, argument, intrinsic }) => {
    if (!intrinsic) {
      problems.push(problem(at, `${name} is not emulated`));
      return 'skip';
    }
    if (intrinsic.kind === 'condition' && section !== 'conditions')
      problems.push(problem(at, `${name} may stand only in Conditions and Rules`));
    if (intrinsic.extension && !names.template.transforms.includes(LANGUAGE_EXTENSIONS))
      problems.push(problem(at, `${name} needs Transform: ${LANGUAGE_EXTENSIONS}`));
    const faults = intrinsic.check(argument);
    problems.push(...faults.map((fault) => problem(at, fault)));
    for (const reference of faults.length === 0 ? (intrinsic.references?.(argument) ?? []) : []) {
      const fault = checkReference(reference, section, names);
      if (fault !== undefined) problems.push(problem(at, fault));
    }
    return 'all';
  });
  return problems;
};

const checkConditionCycles = (template: Template, place: string): Problem[] => {
  const uses = new Map<string, string[]>();
  for (const [name, value] of template.conditions) {
    const used: string[] = [];
    walkCalls(value, '', true, ({ argument, intrinsic }) => {
      for (const reference of intrinsic?.references?.(argument) ?? []) if (reference.kind === 'condition') used.push(reference.name);
      return 'all';
    });
    uses.set(name, used);
  }
  return findCycles(uses).map((cycle) => problem(`${place} Conditions`, `conditions refer to each other: ${cycle.join(' → ')}`));
};

const checkResources = (names: Names, place: string): Problem[] => {
  const { template, resources } = names;
  return [...template.resources].flatMap(([logicalId, resource]) => {
    const at = `${place} Resources.${logicalId}`;
    const problems: Problem[] = [];
    if (!TYPE.test(resource.type)) problems.push(problem(`${at}.Type`, `"${resource.type}" is no resource type`));
    if (resource.condition !== undefined) {
      const fault = checkReference({ kind: 'condition', name: resource.condition }, 'values', names);
      if (fault !== undefined) problems.push(problem(`${at}.Condition`, fault));
    }
    for (const dependency of resource.dependsOn) {
      if (!resources.has(dependency))
        problems.push(problem(`${at}.DependsOn`, `resource "${dependency}" is not declared${hint(dependency, resources)}`));
    }
    return [...problems, ...checkValue(resource.properties, `${at}.Properties`, 'values', names)];
  });
};

const checkOutputs = (names: Names, place: string): Problem[] =>
  [...names.template.outputs].flatMap(([name, output]) => {
    const at = `${place} Outputs.${name}`;
    const fault =
      output.condition === undefined ? undefined : checkReference({ kind: 'condition', name: output.condition }, 'values', names);
    return [
      ...(fault === undefined ? [] : [problem(`${at}.Condition`, fault)]),
      ...checkValue(output.value, `${at}.Value`, 'values', names),
      ...checkValue(output.exportName, `${at}.Export.Name`, 'values', names),
    ];
  });

const checkCounts = ({ template, resources }: Names, place: string): Problem[] =>
  [
    ['Resources', resources.size],
    ['Parameters', template.parameters.size],
    ['Outputs', template.outputs.size],
    ['Mappings', template.mappings.size],
  ].flatMap(([section, size]) => {
    const most = MOST[section as keyof typeof MOST];
    return Number(size) > most ? [problem(`${place} ${section}`, `${size} entries; CloudFormation takes at most ${most}`)] : [];
  });

/** Everything CloudFormation refuses before it looks at parameter values, all at once. `resources`: all declared logical ids. */
export const checkTemplate = (template: Template, resources: ReadonlySet<string>, place: string): Problem[] => {
  const names = { template, resources };
  return [
    ...checkCounts(names, place),
    ...[...template.conditions].flatMap(([name, value]) => checkValue(value, `${place} Conditions.${name}`, 'conditions', names)),
    ...[...template.rules].flatMap(([name, rule]) => checkValue(rule, `${place} Rules.${name}`, 'conditions', names)),
    ...checkConditionCycles(template, place),
    ...checkResources(names, place),
    ...checkOutputs(names, place),
  ];
};
