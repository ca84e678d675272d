import * as v from 'valibot';
import { text } from './text.ts';

/** The API member as the console copies it into `Metadata.entryPoint`, with `TranscriptionLanguageCodes` (exported). */
const languages = v.optional(v.unknown());

export const entryPointShape = v.variant('Type', [
  v.strictObject({
    Type: v.literal('VOICE_CALL'),
    VoiceCallEntryPointParameters: v.strictObject({
      SourcePhoneNumber: v.optional(text),
      DestinationPhoneNumber: v.optional(text),
      FlowId: v.optional(text),
      TranscriptionLanguageCodes: languages,
    }),
    TranscriptionLanguageCodes: languages,
  }),
  v.strictObject({
    Type: v.literal('CHAT'),
    ChatEntryPointParameters: v.strictObject({ FlowId: v.optional(text) }),
    TranscriptionLanguageCodes: languages,
  }),
]);

/** `InitializationData`, parsed. */
export const initializationShape = v.strictObject({ Attributes: v.optional(v.record(text, v.string())) });
