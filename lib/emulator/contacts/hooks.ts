import type { EventHook } from '../../flow-language/contact-state.ts';
import type { FlowType } from '../../flow-language/document.ts';
import type { FlowRecord } from '../../flow-language/ports.ts';
import { contentOf, versionSuffix } from '../inventory/flow-version.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Contact } from './contact.ts';

/** Which type of flow each hook takes (documented). */
const FLOW_TYPE_OF_HOOK: Record<EventHook, FlowType> = {
  CustomerQueue: 'CUSTOMER_QUEUE',
  CustomerWhisper: 'CUSTOMER_WHISPER',
  AgentWhisper: 'AGENT_WHISPER',
  CustomerHold: 'CUSTOMER_HOLD',
  AgentHold: 'AGENT_HOLD',
  CustomerRemaining: 'CONTACT_FLOW',
  DefaultAgentUI: 'CONTACT_FLOW',
  DisconnectAgentUI: 'CONTACT_FLOW',
  PauseContact: 'CONTACT_FLOW',
  ResumeContact: 'CONTACT_FLOW',
};

/** A flow that may run: published and not archived. */
export const runnableFlow = (inventory: Inventory, idOrArn: string): FlowRecord | undefined => {
  const flow = inventory.flows.get(idOrArn);
  return flow?.state === 'ACTIVE' ? contentOf(flow, versionSuffix(idOrArn)) : undefined;
};

export const flowFitsHook = (inventory: Inventory, hook: EventHook, idOrArn: string): boolean =>
  Object.hasOwn(FLOW_TYPE_OF_HOOK, hook) && runnableFlow(inventory, idOrArn)?.type === FLOW_TYPE_OF_HOOK[hook];

/**
 * Flow that the contact's hook names, else the one the instance was born with; undefined: none, or it is gone by now.
 * Beside calls whispers and holds run only where a hook names them (documented for chat).
 */
export const hookedFlow = (inventory: Inventory, contact: Contact, hook: EventHook): FlowRecord | undefined => {
  const set = contact.state.hooks[hook];
  if (set !== undefined) return runnableFlow(inventory, set);
  if (contact.state.channel !== 'VOICE' && hook !== 'CustomerQueue') return undefined;
  const defaults: Partial<Record<string, string>> = inventory.defaultFlows;
  const born = Object.hasOwn(defaults, hook) ? defaults[hook] : undefined;
  return born === undefined ? undefined : runnableFlow(inventory, born);
};

/** A module that may run. `:$LATEST`, a version or an alias after its id picks which of its contents (documented). */
export const runnableModule = (inventory: Inventory, idOrArn: string): FlowRecord | undefined => {
  const module = inventory.modules.get(idOrArn);
  return module?.state === 'ACTIVE' ? contentOf(module, versionSuffix(idOrArn)) : undefined;
};
