import type { LegacyConverter } from '../converted-action.ts';

/** The first form of Set contact attributes: one attribute, which agents see. */
export const setScreenPop: LegacyConverter = (module) => {
  const next = module.next('Success');
  return {
    type: 'UpdateContactAttributes',
    parameters: { Attributes: Object.fromEntries([[module.required('key'), module.required('value')]]), TargetContact: 'Current' },
    next,
    errors: { NoMatchingError: module.branch('Error') ?? next },
  };
};
