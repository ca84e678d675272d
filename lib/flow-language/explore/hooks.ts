import { EVENT_HOOKS, type EventHook } from '../contact-state.ts';
import type { FlowType } from '../document.ts';
import type { ExploredAction } from './explored-document.ts';

/** Type of the flow that a hook runs (documented); an agent guide or a survey is an inbound flow. */
const TYPES: Partial<Record<EventHook, FlowType>> = {
  CustomerQueue: 'CUSTOMER_QUEUE',
  CustomerWhisper: 'CUSTOMER_WHISPER',
  AgentWhisper: 'AGENT_WHISPER',
  CustomerHold: 'CUSTOMER_HOLD',
  AgentHold: 'AGENT_HOLD',
};
export const hookedType = (hook: EventHook): FlowType => TYPES[hook] ?? 'CONTACT_FLOW';

/** The flows that an action hooks in. */
export const hooksOf = ({ type, parameters }: ExploredAction): { hook: EventHook; reference: unknown }[] => {
  const hooks = type === 'UpdateContactEventHooks' ? parameters.EventHooks : undefined;
  if (typeof hooks !== 'object' || hooks === null) return [];
  return EVENT_HOOKS.flatMap((hook) => (Object.hasOwn(hooks, hook) ? [{ hook, reference: (hooks as Record<string, unknown>)[hook] }] : []));
};
