import type { FlowType } from '../document.ts';

/**
 * How a path ends. `callback` and `voicemail`: the contact is disconnected after one was taken; `waiting`: prompts go on
 * until something outside the flow happens (an agent joins, the hold is over); `transfer`: to a flow that is not at hand;
 * `return`: from a module that is looked at by itself; `cycle`: back at a place the path has been at.
 */
export const END_KINDS = [
  'disconnect-spoken',
  'disconnect-silent',
  'queued',
  'agent',
  'callback',
  'voicemail',
  'third-party',
  'waiting',
  'end-flow',
  'return',
  'transfer',
  'cycle',
  'unhandled',
] as const;
export type EndKind = (typeof END_KINDS)[number];

/** Flows that somebody waits in while the contact goes on: the end of the flow is not the end of the call. */
const CARRIED_ON: ReadonlySet<FlowType> = new Set<FlowType>([
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
]);
export const isCarriedOn = (type: FlowType): boolean => CARRIED_ON.has(type);

/** Whether the caller is left alone: hung up on without a word, or dropped by a flow that had no way on. */
export const isForsaken = (end: EndKind, type: FlowType): boolean => {
  if (end === 'disconnect-silent' || end === 'unhandled') return true;
  return end === 'end-flow' && !isCarriedOn(type) && type !== 'MODULE';
};
