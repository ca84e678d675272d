import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, type ParameterFault } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { chatBehavior, voiceBehavior } from './recording/channel-behavior.ts';
import { screenParticipants } from './recording/recording-behavior.ts';

export const updateContactRecordingAndAnalyticsBehavior = defineAction({
  type: 'UpdateContactRecordingAndAnalyticsBehavior',
  block: 'Set recording, analytics and processing behavior',
  logName: 'SetRecordingAndAnalyticsBehavior',
  summary: 'Says what is recorded and analyzed: voice, chat or screen.',
  parameters: v.strictObject({
    VoiceBehavior: v.optional(voiceBehavior),
    ChatBehavior: v.optional(chatBehavior),
    ScreenRecordingBehavior: v.optional(v.strictObject({ ScreenRecordedParticipants: screenParticipants })),
  }),
  check: (parameters): ParameterFault[] =>
    Object.keys(parameters).length === 1
      ? []
      : [{ kind: 'value', parameter: '', cure: 'Exactly one of VoiceBehavior, ChatBehavior and ScreenRecordingBehavior.' }],
  errors: ({ ChatBehavior }) => ({
    required: ['NoMatchingError', 'ChannelMismatch', ...(ChatBehavior === undefined ? [] : ['InFlightRedactionConfigurationFailed'])],
  }),
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT'],
  ports: [],
  support: 'not yet',
});
