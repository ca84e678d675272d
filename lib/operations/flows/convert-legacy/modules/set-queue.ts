import type { LegacyConverter } from '../converted-action.ts';
import { queueTarget } from './queue-target.ts';

export const setQueue: LegacyConverter = (module) => {
  const next = module.next('Success');
  const target = queueTarget(module);
  if (Object.keys(target).length === 0) module.problem('names neither queue nor agent');
  return { type: 'UpdateContactTargetQueue', parameters: target, next, errors: { NoMatchingError: module.branch('Error') ?? next } };
};
