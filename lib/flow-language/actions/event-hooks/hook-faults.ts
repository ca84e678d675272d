import type { ParameterFault } from '../../action-definition.ts';
import type { FlowType } from '../../document.ts';
import { ROUTING_AND_QUEUE_FLOWS, ROUTING_FLOWS } from '../../flow-type-sets.ts';

/** Flow types in which the designer offers a hook (palette); hooks that are not listed are offered everywhere. */
const OFFERED: ReadonlyMap<string, readonly FlowType[]> = new Map([
  ['CustomerQueue', ROUTING_FLOWS],
  ['CustomerWhisper', ROUTING_AND_QUEUE_FLOWS],
  ['AgentWhisper', ROUTING_AND_QUEUE_FLOWS],
  ['CustomerHold', [...ROUTING_AND_QUEUE_FLOWS, 'OUTBOUND_WHISPER']],
  ['AgentHold', [...ROUTING_AND_QUEUE_FLOWS, 'OUTBOUND_WHISPER']],
]);

/** One hook is documented; none or several: two probes disagree, so none is refused and several are a warning. */
export const hookFaults = ({ EventHooks }: Readonly<Record<string, unknown>>, flowType: FlowType): ParameterFault[] => {
  if (typeof EventHooks !== 'object' || EventHooks === null) return [];
  const hooks = Object.keys(EventHooks);
  if (hooks.length === 0) return [{ kind: 'value', parameter: 'EventHooks', cure: 'Name one hook and its flow.' }];
  const several: ParameterFault[] =
    hooks.length > 1 ? [{ kind: 'value', parameter: 'EventHooks', severity: 'warning', cure: 'Documented is one hook an action.' }] : [];
  const foreign = hooks
    .filter((hook) => flowType !== 'CAMPAIGN' && OFFERED.get(hook)?.includes(flowType) === false)
    .map(
      (hook): ParameterFault => ({
        kind: 'value',
        parameter: `EventHooks.${hook}`,
        severity: 'warning',
        cure: 'The designer does not offer this hook in this type of flow.',
      }),
    );
  return [...several, ...foreign];
};
