import { actionDefinition } from '../../actions/registry.ts';
import type { ExploredAction } from '../explored-document.ts';
import { type Fault, fault } from '../fault.ts';
import type { FlowSet } from '../flow-set.ts';
import { hookedType, hooksOf } from '../hooks.ts';
import { placeOf } from '../place.ts';
import { isTransferTarget } from '../state-graph.ts';
import type { Way } from '../ways-out.ts';

const wayFault = (action: ExploredAction, way: Way): Fault | undefined => {
  const at = placeOf(action);
  const when = way.label === '' ? '' : ` (${way.label})`;
  if (way.target !== undefined) {
    if (action.document.actions.has(way.target)) return undefined;
    const where = way.target === '' ? 'nowhere: it was never wired' : `to "${way.target}", which does not exist`;
    return fault('dead-end', at, `${action.type}${when} leads ${where}.`, 'Lead it to an action of this flow.');
  }
  if (way.ends === true) return undefined;
  if (way.kind !== 'error') return fault('dead-end', at, `${action.type}${when} has no way on.`, 'Give it a NextAction.');
  if (way.required !== true) return undefined;
  return fault(
    'unhandled-error',
    at,
    `${action.type} has no branch for ${way.error}: the flow ends there.`,
    `Add the error branch ${way.error}.`,
  );
};

const transferFault = (action: ExploredAction, set: FlowSet): Fault[] => {
  const target = action.nature.calls === 'flow' ? set.flow(action.parameters.ContactFlowId) : undefined;
  if (target === undefined || isTransferTarget(target)) return [];
  const message = `The flow "${target.name}" is of type ${target.type}: the transfer always fails.`;
  return [fault('transfer-type', placeOf(action), message, 'Transfer to an inbound, agent transfer or queue transfer flow.')];
};

const hookFaults = (action: ExploredAction, set: FlowSet): Fault[] =>
  hooksOf(action).flatMap(({ hook, reference }) => {
    const target = set.flow(reference);
    const wanted = hookedType(hook);
    if (target === undefined || target.type === wanted) return [];
    const message = `The hook ${hook} runs flows of type ${wanted}, "${target.name}" is of type ${target.type}.`;
    return [fault('hook-type', placeOf(action), message, `Name a flow of type ${wanted}.`)];
  });

/** What is wrong with single actions that some path reaches. */
export const actionFaults = (actions: Iterable<ExploredAction>, set: FlowSet): Fault[] => {
  const faults: Fault[] = [];
  for (const action of actions) {
    if (actionDefinition(action.type) === undefined) {
      faults.push(
        fault('unknown-type', placeOf(action), `There is no action type "${action.type.slice(0, 80)}".`, 'See the table of actions.'),
      );
    }
    faults.push(...action.ways.flatMap((way) => wayFault(action, way) ?? []), ...transferFault(action, set), ...hookFaults(action, set));
  }
  return faults;
};
