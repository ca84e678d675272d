import { Inventory } from '../../emulator/inventory/inventory.ts';
import { substituteNames } from '../../flow-language/names/substitute-names.ts';
import { TestingError } from '../testing-error.ts';
import type { CenterPlan, PlannedFlow } from './center-plan.ts';
import { fillInventory } from './fill-inventory.ts';
import { arnsInMetadata } from './flow-arns.ts';
import { TEST_INSTANCE } from './instance.ts';
import { type NameFinder, nameFinder } from './plan-names.ts';
import { literalResources, putStandIns } from './stand-ins.ts';

/** A planned center, checked; inventories made from it share the flows and nothing else. */
export interface PreparedCenter {
  flows: readonly PlannedFlow[];
  findName: NameFinder;
  newInventory(newId: () => string): Inventory;
}

const withArns = (flows: readonly PlannedFlow[]): PlannedFlow[] => {
  const arns = arnsInMetadata(flows);
  return flows.map((flow) => (flow.arn === undefined && arns.has(flow.name) ? { ...flow, arn: arns.get(flow.name) } : flow));
};

/** Replaces the names in all flows. Throws TestingError with every name that leads nowhere. */
export const prepareCenter = (given: CenterPlan): PreparedCenter => {
  const plan = { ...given, flows: withArns(given.flows) };
  const findName = nameFinder(plan);
  const problems: string[] = [];
  const flows = plan.flows.map((flow) => ({
    ...flow,
    document: substituteNames(flow.document, ({ kind, name, action, path }) => {
      const found = findName(kind, name);
      if (found.ok) return found.text;
      problems.push(`Flow ${flow.name}, action ${action}, ${path}: ${found.problem}`);
      return '';
    }),
  }));
  if (problems.length > 0) throw new TestingError(problems);
  const ready: CenterPlan = { ...plan, flows };
  const standIns = literalResources(flows.map(({ document }) => document));
  const newInventory = (newId: () => string): Inventory => {
    const inventory = new Inventory(TEST_INSTANCE, newId);
    fillInventory(inventory, ready);
    putStandIns(inventory, standIns);
    return inventory;
  };
  return { flows, findName, newInventory };
};
