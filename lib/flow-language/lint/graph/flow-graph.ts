import type { FlowAction, FlowDocument, FlowType } from '../../document.ts';
import { type Nature, natureOf } from '../../explore/nature.ts';
import { type Way, waysOut } from '../../explore/ways-out.ts';

/** One action with the outcomes it can have and the steps that these lead to. */
export interface FlowStep {
  /** Index in `Actions`. */
  index: number;
  action: FlowAction;
  nature: Nature;
  ways: readonly Way[];
}

export interface FlowGraph {
  /** In document order; of actions with the same identifier the first one is meant. */
  steps: readonly FlowStep[];
  start: FlowStep | undefined;
  step(identifier: string | undefined): FlowStep | undefined;
  /** Steps that a way leads to, each once. */
  successors(step: FlowStep): readonly FlowStep[];
  /** What can be reached from the start. */
  reachable: ReadonlySet<FlowStep>;
  /** Whether anybody is spoken to in it at all. */
  speaks: boolean;
}

const reach = (start: FlowStep | undefined, successors: (step: FlowStep) => readonly FlowStep[]): Set<FlowStep> => {
  const reached = new Set<FlowStep>(start === undefined ? [] : [start]);
  for (const step of reached) for (const next of successors(step)) reached.add(next);
  return reached;
};

/** The graph of what can happen in a document: dead copies of NextAction, which the designer writes, are no edges. */
export const makeGraph = (document: FlowDocument, type: FlowType): FlowGraph => {
  const steps = new Map<string, FlowStep>();
  for (const [index, action] of document.Actions.entries()) {
    if (steps.has(action.Identifier)) continue;
    steps.set(action.Identifier, { index, action, nature: natureOf(action.Type), ways: waysOut(action, type).ways });
  }
  const next = new Map<FlowStep, readonly FlowStep[]>();
  const step = (identifier: string | undefined) => (identifier === undefined ? undefined : steps.get(identifier));
  const successors = (from: FlowStep): readonly FlowStep[] => {
    const known = next.get(from);
    if (known !== undefined) return known;
    const found = new Set(from.ways.map(({ target }) => step(target)));
    found.delete(undefined);
    const list = [...found].filter((one) => one !== undefined);
    next.set(from, list);
    return list;
  };
  const start = step(document.StartAction);
  const reachable = reach(start, successors);
  const speaks = [...reachable].some(({ nature }) => nature.heard !== undefined);
  return { steps: [...steps.values()], start, step, successors, reachable, speaks };
};
