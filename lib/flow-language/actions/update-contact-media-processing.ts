import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice, idOrPath } from '../parameters/values.ts';

export const updateContactMediaProcessing = defineAction({
  type: 'UpdateContactMediaProcessing',
  block: 'Set recording, analytics and processing behavior (chat processing)',
  logName: 'UpdateContactMediaProcessing',
  summary: 'Has a function process chat messages.',
  parameters: v.strictObject({
    ChatProcessor: v.strictObject({
      ProcessingEnabled: choice(['True', 'False', 'true', 'false'], 'On or off.'),
      LambdaProcessorARN: v.optional(idOrPath('ARN of the function.')),
      ChatProcessorSettings: v.strictObject({
        DeliverUnprocessedMessages: choice(['True', 'False', 'true', 'false'], 'Whether a message passes when the function fails.'),
      }),
    }),
  }),
  errors: { required: ['NoMatchingError', 'ChannelMismatch'] },
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['CHAT'],
  offChannel: { error: 'ChannelMismatch' },
  ports: [],
  support: { part: 'switching it off succeeds; a processor that would have to see each message takes the error branch' },
  run({ ChatProcessor }) {
    const isOn = ChatProcessor.ProcessingEnabled.toLowerCase() === 'true';
    return isOn ? failure('NoMatchingError', 'functions that process chat messages are not emulated') : success();
  },
});
