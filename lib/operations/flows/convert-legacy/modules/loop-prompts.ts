import type { LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';
import type { LegacyParameter } from '../legacy-flow.ts';
import type { ModuleReader } from '../module-reader.ts';

const message = (module: ModuleReader, parameter: LegacyParameter): Record<string, string> => {
  if (parameter.name === 'AudioPrompt') return { PromptId: module.resourceOf('prompt', parameter) ?? '' };
  return { [parameter.key?.toLowerCase() === 'ssml' ? 'SSML' : 'Text']: module.textOf(parameter) ?? '' };
};

/** Messages stand among the parameters in the order in which they are played. */
export const loopPrompts: LegacyConverter = (module) => {
  const parameters = module.module.parameters.filter(({ name }) => name === 'Text' || name === 'AudioPrompt');
  module.drop('Text', 'AudioPrompt');
  const interrupted = module.branch('Timeout');
  const error = module.branch('Error');
  const frequency = module.text('InterruptSeconds');
  return {
    type: 'MessageParticipantIteratively',
    parameters: present({
      Messages: parameters.map((parameter) => message(module, parameter)),
      InterruptFrequencySeconds: interrupted === undefined ? undefined : frequency,
    }),
    // The block goes on by its branches alone; the designer writes the error's target here (exported).
    next: error ?? interrupted ?? module.next('Error'),
    errors: { NoMatchingError: error },
    conditions: interrupted === undefined ? [] : [{ operator: 'Equals', operand: 'MessagesInterrupted', target: interrupted }],
  };
};
