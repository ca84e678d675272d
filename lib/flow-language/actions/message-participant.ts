import * as v from 'valibot';
import { defineAction, ERROR_OPTIONAL, NO_CONDITIONS } from '../action-definition.ts';
import { except, HOLDS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice } from '../parameters/values.ts';
import { playPrompt } from './prompt/play-prompt.ts';
import { promptLog } from './prompt/prompt-log.ts';
import { promptOf } from './prompt/prompt-of.ts';
import { PROMPT_GROUP, promptParameters } from './prompt/prompt-parameters.ts';

export const messageParticipant = defineAction({
  type: 'MessageParticipant',
  block: 'Play prompt',
  logName: 'PlayPrompt',
  summary: 'Plays a prompt, or sends a message on chat.',
  parameters: v.strictObject({
    ...promptParameters,
    SkipWhenDTMFBufferEnabled: v.optional(choice(['true', 'false'], 'Not played while the touch-tone buffer is on.')),
  }),
  groups: PROMPT_GROUP,
  errors: ERROR_OPTIONAL,
  conditions: NO_CONDITIONS,
  flowTypes: except(HOLDS),
  channels: ['VOICE', 'CHAT', 'EMAIL'],
  offChannel: 'success',
  needsParticipant: true,
  ports: ['media'],
  support: 'whole',
  run(parameters, context) {
    if (parameters.SkipWhenDTMFBufferEnabled === 'true' && context.memory.keys !== null) return success();
    const prompt = promptOf(parameters);
    if (typeof prompt === 'string') return failure('NoMatchingError', prompt);
    return (settle) =>
      playPrompt(context, prompt, (result) =>
        settle(result === 'finished' ? success() : failure('NoMatchingError', 'the prompt could not be played')),
      );
  },
  log: promptLog,
});
