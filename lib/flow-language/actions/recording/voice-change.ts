import type * as v from 'valibot';
import type { AnalyticsState, ContactState } from '../../contact-state.ts';
import type { Refusal } from '../../ports/refusal.ts';
import { analyticsOf } from './analytics-state.ts';
import type { voiceBehavior } from './channel-behavior.ts';

type Recording = ContactState['recording'];

/** What VoiceBehavior changes. Refused: analytics without both participants being recorded (documented). */
export const voiceChange = (
  { VoiceRecordingBehavior, VoiceAnalyticsBehavior }: v.InferOutput<typeof voiceBehavior>,
  current: Recording,
): { recording?: Recording; analytics?: AnalyticsState } | Refusal => {
  const participants = VoiceRecordingBehavior?.RecordedParticipants;
  const ivr = VoiceRecordingBehavior?.IVRRecordingBehavior;
  const recording: Recording = {
    agent: participants?.includes('Agent') ?? current.agent,
    customer: participants?.includes('Customer') ?? current.customer,
    ivr: ivr === undefined ? current.ivr : ivr === 'Enabled',
  };
  const analytics = VoiceAnalyticsBehavior && analyticsOf(VoiceAnalyticsBehavior);
  if (analytics?.enabled === true && !(recording.agent && recording.customer))
    return { refused: 'analytics need both the agent and the customer to be recorded' };
  return { ...(VoiceRecordingBehavior === undefined ? {} : { recording }), ...(analytics === undefined ? {} : { analytics }) };
};
