import type { LegacyConverter } from '../converted-action.ts';

/** Set customer queue, hold, whisper or disconnect flow. The older of its two forms had no branch for a failure: it went on. */
export const setEventHook: LegacyConverter = (module) => {
  const next = module.next('Success');
  const hook = module.required('Type');
  return {
    type: 'UpdateContactEventHooks',
    parameters: { EventHooks: Object.fromEntries([[hook, module.requiredResource('flow', 'ContactFlowId')]]) },
    next,
    errors: { NoMatchingError: module.branch('Error') ?? next },
  };
};
