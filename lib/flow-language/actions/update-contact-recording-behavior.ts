import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, NO_ERRORS } from '../action-definition.ts';
import { success } from '../outcome.ts';
import { analyticsBehavior } from './recording/analytics-behavior.ts';
import { olderAnalytics } from './recording/older-analytics.ts';
import { recordingBehavior } from './recording/recording-behavior.ts';

export const updateContactRecordingBehavior = defineAction({
  type: 'UpdateContactRecordingBehavior',
  block: 'Set recording and analytics behavior',
  logName: 'SetRecordingBehavior',
  summary: 'Says who is recorded once the agent has joined.',
  parameters: v.strictObject({ RecordingBehavior: recordingBehavior, AnalyticsBehavior: v.optional(analyticsBehavior) }),
  errors: NO_ERRORS,
  conditions: NO_CONDITIONS,
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'OUTBOUND_WHISPER', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
  channels: ['VOICE', 'CHAT'],
  ports: ['contact'],
  support: {
    part: 'who is recorded and what is analyzed is kept with the contact and its record; screens are not recorded and nothing is analyzed',
  },
  run({ RecordingBehavior, AnalyticsBehavior }, { ports }) {
    const { RecordedParticipants, ScreenRecordedParticipants, IVRRecordingBehavior } = RecordingBehavior;
    ports.contact.update({
      recording: {
        agent: RecordedParticipants.includes('Agent'),
        customer: RecordedParticipants.includes('Customer'),
        ivr: IVRRecordingBehavior === undefined ? ports.contact.state.recording.ivr : IVRRecordingBehavior === 'Enabled',
      },
      ...(ScreenRecordedParticipants === undefined ? {} : { screenRecording: ScreenRecordedParticipants.includes('Agent') }),
      ...(AnalyticsBehavior === undefined ? {} : { analytics: olderAnalytics(AnalyticsBehavior, ports.contact.state.channel) }),
    });
    return success();
  },
  log: ({ RecordingBehavior }) => [{ RecordingBehavior }],
});
