import type { Center } from '../../center/center.ts';
import { validateFlow } from '../../flow-language/validate-flow.ts';
import { nameInventory } from '../flows/name-inventory.ts';
import { referenceProblems } from '../flows/reference-problems.ts';
import { sizeProblems } from '../flows/size-problems.ts';
import { flowProblemText } from './flow-problem-text.ts';
import type { FlowSource } from './flow-source.ts';
import type { PromptFile } from './prompt-file.ts';

export interface CheckedFlows {
  center: Center;
  flows: FlowSource[];
  unread?: readonly string[];
  prompts: PromptFile[];
  /** Names of functions for flows. */
  functions: string[];
}

/** All that is wrong with the flows themselves: what the service would refuse, names that lead nowhere, size. Warnings are left to `lint`. */
export function flowProblems(checked: CheckedFlows): string[] {
  const inventory = nameInventory(checked);
  return checked.flows.flatMap((flow) => {
    const invalid = validateFlow(flow.document, { type: flow.type }).filter((problem) => problem.severity === 'error');
    return [
      ...invalid.map((problem) => flowProblemText(flow.file, problem)),
      ...referenceProblems(flow, inventory, checked.center),
      ...sizeProblems(flow, checked.center),
    ];
  });
}
