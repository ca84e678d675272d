import * as v from 'valibot';
import { accepted, oneOf, text, textOf } from '../schema/scalars.ts';
import { intentSchema, lexName } from './intent-schema.ts';

const sample = v.strictObject({ Value: textOf(1, 140) });

const slotType = v.strictObject({
  Name: lexName,
  Description: v.optional(textOf(0, 2000)),
  ParentSlotTypeSignature: v.optional(text),
  SlotTypeValues: v.optional(v.array(v.strictObject({ SampleValue: sample, Synonyms: v.optional(v.array(sample)) }))),
  ValueSelectionSetting: v.optional(
    v.strictObject({
      ResolutionStrategy: oneOf(['ORIGINAL_VALUE', 'TOP_RESOLUTION', 'CONCATENATION']),
      RegexFilter: accepted,
      AdvancedRecognitionSetting: accepted,
    }),
  ),
  CompositeSlotTypeSetting: accepted,
  ExternalSourceSetting: accepted,
});

const threshold = v.pipe(
  v.union(
    [v.number(), v.pipe(v.string(), v.regex(/^[01](?:\.\d{1,10})?$/, 'Must be a number from 0 to 1'))],
    'Must be a number from 0 to 1',
  ),
  v.transform(Number),
  v.minValue(0, 'Must be at least 0'),
  v.maxValue(1, 'Must be at most 1'),
);

export const localeSchema = v.strictObject({
  LocaleId: v.pipe(text, v.regex(/^[a-z]{2}_[A-Z0-9]{2,3}$/, 'Must be a locale such as en_US')),
  NluConfidenceThreshold: threshold,
  Description: v.optional(textOf(0, 2000)),
  Intents: v.optional(v.array(intentSchema)),
  SlotTypes: v.optional(v.array(slotType)),
  VoiceSettings: accepted,
  AudioFillerSettings: accepted,
  CustomVocabulary: accepted,
  GenerativeAISettings: accepted,
  SpeechDetectionSensitivity: accepted,
  SpeechRecognitionSettings: accepted,
  UnifiedSpeechSettings: accepted,
});

export type LocaleGiven = v.InferOutput<typeof localeSchema>;
