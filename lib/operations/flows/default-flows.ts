import type { FlowSummary } from './flows-api.ts';

/** Flows that every instance is born with (exported). A project has its own; pulled along, they would be created a second time at the next deployment. */
const DEFAULT_NAMES: ReadonlySet<string> = new Set([
  'Default agent hold',
  'Default agent transfer',
  'Default agent whisper',
  'Default customer hold',
  'Default customer queue',
  'Default customer whisper',
  'Default outbound',
  'Default queue transfer',
]);

export const isDefaultFlow = ({ kind, name }: Pick<FlowSummary, 'kind' | 'name'>): boolean => kind === 'flow' && DEFAULT_NAMES.has(name);
