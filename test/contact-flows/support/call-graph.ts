import type { FlowAction } from '../../../lib/flow-language/document.ts';
import { type ShippedFlow, shippedFlows } from './shipped-flows.ts';

/** One block somewhere in the center, and the modules that it has to return to. */
export interface Step {
  flow: ShippedFlow;
  action: FlowAction;
  /** Calling blocks, innermost last. */
  callers: readonly Step[];
}

export const key = (step: Step): string =>
  `${step.callers.map((one) => `${one.flow.name}/${one.action.Identifier}|`).join('')}${step.flow.name}/${step.action.Identifier}`;

const stepAt = (flow: ShippedFlow, identifier: string | undefined, callers: readonly Step[]): Step[] => {
  const action = flow.document.Actions.find((one) => one.Identifier === identifier);
  return action === undefined ? [] : [{ flow, action, callers }];
};

export const start = (flow: ShippedFlow, callers: readonly Step[] = []): Step[] => stepAt(flow, flow.document.StartAction, callers);

const named = (value: unknown): ShippedFlow[] => {
  const name = /^\$\{(flow|module):([^}]+)\}$/.exec(String(value));
  return shippedFlows.filter((flow) => flow.isModule === (name?.[1] === 'module') && flow.name === name?.[2]);
};

const errors = ({ action }: Step): string[] => (action.Transitions?.Errors ?? []).map((branch) => branch.NextAction);
const others = ({ action }: Step): string[] => [
  ...(action.Transitions?.Conditions ?? []).map((branch) => branch.NextAction),
  ...(action.Transitions?.NextAction === undefined ? [] : [action.Transitions.NextAction]),
];

/** Where a call may go on from here, in this flow, a module, or the next flow; error branches count. */
export function next(step: Step): Step[] {
  const { flow, action, callers } = step;
  const here = (identifiers: string[]): Step[] => identifiers.flatMap((identifier) => stepAt(flow, identifier, callers));
  switch (action.Type) {
    case 'TransferToFlow':
      return [...named(action.Parameters?.ContactFlowId).flatMap((target) => start(target)), ...here(errors(step))];
    case 'InvokeFlowModule':
      return [...named(action.Parameters?.FlowModuleId).flatMap((target) => start(target, [...callers, step])), ...here(errors(step))];
    case 'EndFlowModuleExecution': {
      const caller = callers.at(-1);
      return caller === undefined ? [] : others(caller).flatMap((identifier) => stepAt(caller.flow, identifier, caller.callers));
    }
    // NextAction of these is never followed when they succeed (documented): the flow is over then.
    case 'TransferContactToQueue':
      return here(errors(step));
    default:
      return here([...others(step), ...errors(step)]);
  }
}

/** Every block that some call can reach, modules once for each place that calls them. */
export function everyStep(): Step[] {
  const found = new Map<string, Step>();
  const open = shippedFlows.filter((flow) => !flow.isModule).flatMap((flow) => start(flow));
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (found.has(key(step))) continue;
    found.set(key(step), step);
    open.push(...next(step));
  }
  return [...found.values()];
}

const PROMPTS = ['Text', 'SSML', 'PromptId', 'Messages'];
/** The caller hears something here. */
export const speaks = ({ action }: Step): boolean => PROMPTS.some((name) => action.Parameters?.[name] !== undefined);

export const errorBranch = (step: Step): Step[] => errors(step).flatMap((identifier) => stepAt(step.flow, identifier, step.callers));
