import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, type ParameterFault } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { analyticsOf, isOn } from './recording/analytics-state.ts';
import { chatBehavior, voiceBehavior } from './recording/channel-behavior.ts';
import { screenParticipants } from './recording/recording-behavior.ts';
import { voiceChange } from './recording/voice-change.ts';

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
  ports: ['contact'],
  support: {
    part: 'who is recorded and what is analyzed is kept with the contact and its record; screens are not recorded and nothing is analyzed',
  },
  run({ VoiceBehavior, ChatBehavior, ScreenRecordingBehavior }, { ports: { contact } }) {
    const { channel, recording } = contact.state;
    if (VoiceBehavior !== undefined) {
      if (channel !== 'VOICE') return failure('ChannelMismatch', `voice behavior on ${channel}`);
      const change = voiceChange(VoiceBehavior, recording);
      if ('refused' in change) return failure('NoMatchingError', change.refused);
      contact.update(change);
    } else if (ChatBehavior !== undefined) {
      if (channel !== 'CHAT') return failure('ChannelMismatch', `chat behavior on ${channel}`);
      if (isOn(ChatBehavior.ChatAnalyticsBehavior.InFlightChatRedactionConfiguration?.Enabled))
        return failure('InFlightRedactionConfigurationFailed', 'messages are not redacted while the chat goes on');
      contact.update({ analytics: analyticsOf(ChatBehavior.ChatAnalyticsBehavior) });
    } else contact.update({ screenRecording: ScreenRecordingBehavior?.ScreenRecordedParticipants.includes('Agent') ?? false });
    return success();
  },
  log: (parameters) => [{ ...parameters }],
});
