import * as v from 'valibot';
import { choice, dynamicText, staticText } from '../../parameters/values.ts';
import { ivrRecording, recordedParticipants } from './recording-behavior.ts';

const onOff = choice(['True', 'False', 'true', 'false'], 'On or off.');
const texts = v.array(v.string());

const redaction = v.strictObject({
  Enabled: onOff,
  RedactionResults: v.optional(staticText('RedactedAndOriginal or RedactedOnly.')),
  RedactionMaskMode: v.optional(choice(['PII', 'EntityType'], 'What stands in place of redacted words.')),
  RedactionEntities: v.optional(texts),
});

const analytics = {
  Enabled: onOff,
  AnalyticsLanguage: v.optional(dynamicText('Language, such as en-US.')),
  AnalyticsModes: v.optional(texts),
  ConversationalAnalyticsRedactionConfiguration: v.optional(redaction),
  SentimentConfiguration: v.optional(v.strictObject({ Enabled: onOff })),
  SummaryConfiguration: v.optional(v.strictObject({ Enabled: v.optional(onOff), SummaryModes: v.optional(texts) })),
};

/** Recording and analytics of a call. */
export const voiceBehavior = v.strictObject({
  VoiceRecordingBehavior: v.optional(
    v.strictObject({ RecordedParticipants: recordedParticipants, IVRRecordingBehavior: v.optional(ivrRecording) }),
  ),
  VoiceAnalyticsBehavior: v.optional(v.strictObject(analytics)),
});

/** Analytics of a chat, with redaction while it goes on. */
export const chatBehavior = v.strictObject({
  ChatAnalyticsBehavior: v.strictObject({
    ...analytics,
    InFlightChatRedactionConfiguration: v.optional(
      v.strictObject({
        Enabled: v.optional(onOff),
        RedactionMaskMode: v.optional(choice(['PII', 'EntityType'], 'What stands in place of redacted words.')),
        RedactionEntities: v.optional(texts),
        DeliverUnprocessedMessages: v.optional(onOff),
      }),
    ),
  }),
});
