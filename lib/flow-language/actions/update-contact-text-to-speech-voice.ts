import * as v from 'valibot';
import { defineAction, ERROR_OPTIONAL, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { success } from '../outcome.ts';
import { choice, dynamicText, staticText } from '../parameters/values.ts';

export const updateContactTextToSpeechVoice = defineAction({
  type: 'UpdateContactTextToSpeechVoice',
  block: 'Set voice',
  logName: 'SetVoice',
  summary: 'Sets the voice that says the prompts.',
  parameters: v.strictObject({
    TextToSpeechVoice: dynamicText('Name of the voice, such as Joanna.'),
    TextToSpeechEngine: v.optional(staticText('Standard, Neural or Generative; the service does not check it.')),
    TextToSpeechStyle: v.optional(choice(['None', 'Conversational', 'Newscaster'], 'Way of speaking.')),
  }),
  errors: ERROR_OPTIONAL,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE'],
  offChannel: 'success',
  ports: ['contact'],
  support: 'whole',
  run({ TextToSpeechVoice, TextToSpeechEngine, TextToSpeechStyle }, { ports }) {
    ports.contact.update({
      textToSpeech: {
        voice: TextToSpeechVoice,
        ...(TextToSpeechEngine === undefined ? {} : { engine: TextToSpeechEngine }),
        ...(TextToSpeechStyle === undefined ? {} : { style: TextToSpeechStyle }),
      },
    });
    return success();
  },
  log: ({ TextToSpeechVoice, TextToSpeechEngine }) => [{ Voice: TextToSpeechVoice, Engine: TextToSpeechEngine }],
});
