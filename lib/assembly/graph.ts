import { type Problem, problem } from './assembly-error.ts';
import { findCycles } from './cycles.ts';
import type { Template } from './template.ts';
import { walkCalls } from './walk-calls.ts';

/** Resources that are created, in an order in which each follows what it needs. */
export interface ResourceGraph {
  order: string[];
  /** Logical id → logical ids it needs: DependsOn, Ref, Fn::GetAtt, Fn::Sub. */
  needs: ReadonlyMap<string, readonly string[]>;
}

/** Branches of Fn::If that are not taken need nothing. */
const namesIn = (value: unknown, condition: (name: string) => boolean): { name: string; place: string }[] => {
  const found: { name: string; place: string }[] = [];
  walkCalls(value, '', false, ({ name, argument, intrinsic, place }) => {
    for (const reference of intrinsic?.references?.(argument) ?? [])
      if (reference.kind === 'name') found.push({ name: reference.name, place });
    if (name !== 'Fn::If' || !Array.isArray(argument)) return 'all';
    return [condition(String(argument[0])) ? 1 : 2];
  });
  return found;
};

const sortByNeeds = (needs: ReadonlyMap<string, readonly string[]>): string[] => {
  const waiting = new Map([...needs].map(([id, list]) => [id, list.length]));
  const neededBy = new Map<string, string[]>();
  for (const [id, list] of needs) for (const need of list) neededBy.set(need, [...(neededBy.get(need) ?? []), id]);
  const order = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of order) {
    for (const dependent of neededBy.get(id) ?? []) {
      const left = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, left);
      if (left === 0) order.push(dependent);
    }
  }
  return order;
};

/** The dependency graph of a template under given conditions, and what CloudFormation would refuse in it: cycles, references to resources that a condition leaves out. */
export const buildGraph = (
  template: Template,
  condition: (name: string) => boolean,
  place: string,
): { graph: ResourceGraph; problems: Problem[] } => {
  const problems: Problem[] = [];
  const created = (id: string): boolean => {
    const resource = template.resources.get(id);
    return resource !== undefined && (resource.condition === undefined || condition(resource.condition));
  };
  const needs = new Map<string, string[]>();
  for (const [id, resource] of template.resources) {
    if (!created(id)) continue;
    const list = new Set(resource.dependsOn.filter(created));
    for (const { name, place: at } of namesIn(resource.properties, condition)) {
      if (!template.resources.has(name)) continue;
      if (created(name)) list.add(name);
      else
        problems.push(
          problem(
            `${place} Resources.${id}.Properties${at}`,
            `needs "${name}", which condition "${template.resources.get(name)?.condition}" leaves out`,
          ),
        );
    }
    needs.set(id, [...list]);
  }
  for (const cycle of findCycles(needs)) problems.push(problem(`${place} Resources`, `circular dependency: ${cycle.join(' → ')}`));
  return { graph: { order: sortByNeeds(needs), needs }, problems };
};
