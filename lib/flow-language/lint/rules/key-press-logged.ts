import type { FlowStep } from '../graph/flow-graph.ts';
import type { LintRule } from '../lint-rule.ts';
import type { LintedFlow, LintSet } from '../lint-set.ts';
import { warning } from '../warning.ts';

const isSwitchOn = ({ action: { Type, Parameters } }: FlowStep): boolean | undefined =>
  Type === 'UpdateFlowLoggingBehavior' ? Parameters?.FlowLoggingBehavior === 'Enabled' : undefined;

const keepsPlainKeys = ({ action: { Type, Parameters } }: FlowStep): boolean =>
  Type === 'GetParticipantInput' && Parameters?.StoreInput === 'True' && Parameters.InputEncryption === undefined;

/** Flows that this step hands the contact to, as far as they are at hand: the switch goes along (documented). */
const handsTo = ({ action: { Parameters }, nature }: FlowStep, set: LintSet): LintedFlow | undefined => {
  if (nature.calls === 'flow') return set.flow(Parameters?.ContactFlowId);
  return nature.calls === 'module' ? set.module(Parameters?.FlowModuleId) : undefined;
};

/** Steps that may be reached with logging on, when the flow begins with it on or off; and the flows it is handed to. */
const stepsWithLogging = (flow: LintedFlow, set: LintSet, begins: boolean) => {
  const { graph } = flow;
  const on = new Set<FlowStep>();
  const handed = new Set<LintedFlow>();
  const off = new Set<FlowStep>(graph.start === undefined || begins ? [] : [graph.start]);
  if (graph.start !== undefined && begins) on.add(graph.start);
  const follow = (step: FlowStep, state: boolean): void => {
    for (const next of graph.successors(step)) (state ? on : off).add(next);
  };
  let seen = -1;
  while (seen < on.size + off.size) {
    seen = on.size + off.size;
    for (const step of off) follow(step, isSwitchOn(step) ?? false);
    for (const step of on) follow(step, isSwitchOn(step) ?? true);
  }
  for (const step of on) {
    const other = handsTo(step, set);
    if (other !== undefined) handed.add(other);
  }
  return { on, handed };
};

const loggedSteps = new WeakMap<LintSet, ReadonlyMap<LintedFlow, ReadonlySet<FlowStep>>>();

const logged = (set: LintSet): ReadonlyMap<LintedFlow, ReadonlySet<FlowStep>> => {
  const known = loggedSteps.get(set);
  if (known !== undefined) return known;
  const found = new Map<LintedFlow, Set<FlowStep>>();
  const begins = new Set<LintedFlow>();
  const read = (flow: LintedFlow, withLogging: boolean): void => {
    const { on, handed } = stepsWithLogging(flow, set, withLogging);
    found.set(flow, new Set([...(found.get(flow) ?? []), ...on]));
    for (const other of handed) begins.add(other);
  };
  for (const flow of set.flows) read(flow, false);
  for (const flow of begins) read(flow, true);
  loggedSteps.set(set, found);
  return found;
};

export const keyPressLogged: LintRule = {
  id: 'key-press-logged',
  about: 'Keys that are kept are not captured while the flow log is on, unless they are encrypted.',
  why: 'Card numbers and passwords then stand in a log that many people can read.',
  check: (flow, set) =>
    [...(logged(set).get(flow) ?? [])]
      .filter(keepsPlainKeys)
      .sort((a, b) => a.index - b.index)
      .map((step) =>
        warning(
          step,
          'key-press-logged',
          '.Parameters.StoreInput',
          `What the caller keys in at "${step.action.Identifier}" goes to the flow log`,
          'Switch the log off before and on again after it, or encrypt the input.',
        ),
      ),
};
