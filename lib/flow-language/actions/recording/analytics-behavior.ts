import * as v from 'valibot';
import { choice, dynamicText, staticText } from '../../parameters/values.ts';

const texts = (about: string) => v.pipe(v.array(v.string()), v.description(about));

/** Settings of conversational analytics, as older exports hold them. */
export const analyticsBehavior = v.strictObject({
  Enabled: v.optional(choice(['True', 'False'], 'On or off.')),
  AnalyticsLanguage: v.optional(dynamicText('Language, such as en-US.')),
  AnalyticsRedactionBehavior: v.optional(choice(['Enabled', 'Disabled'], 'Redaction on or off.')),
  AnalyticsRedactionResults: v.optional(v.nullable(staticText('RedactedAndOriginal or RedactedOnly.'))),
  AnalyticsRedactionMaskMode: v.optional(v.nullable(choice(['PII', 'EntityType'], 'What stands in place of redacted words.'))),
  AnalyticsRedactionEntities: v.optional(v.nullable(texts('What is redacted.'))),
  AnalyticsMode: v.optional(v.nullable(staticText('RealTime or PostContact (old form).'))),
  ChannelConfiguration: v.optional(
    v.strictObject({
      Voice: v.optional(v.strictObject({ AnalyticsModes: texts('RealTime, PostContact.') })),
      Chat: v.optional(v.strictObject({ AnalyticsModes: texts('ContactLens.') })),
    }),
  ),
  SummaryConfiguration: v.optional(v.strictObject({ SummaryModes: texts('PostContact.') })),
  SentimentConfiguration: v.optional(v.strictObject({ Enabled: choice(['True', 'False'], 'On or off.') })),
});
