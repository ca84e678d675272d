import type { LegacyConverter } from '../converted-action.ts';
import { prompt } from './prompt.ts';

export const playPrompt: LegacyConverter = (module) => {
  const next = module.next('Success');
  return { type: 'MessageParticipant', parameters: prompt(module), next, errors: { NoMatchingError: module.branch('Error') } };
};
