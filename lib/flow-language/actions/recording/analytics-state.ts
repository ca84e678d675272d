import type { AnalyticsState } from '../../contact-state.ts';

interface AnalyticsParameters {
  Enabled: string;
  AnalyticsLanguage?: string | undefined;
  AnalyticsModes?: readonly string[] | undefined;
  ConversationalAnalyticsRedactionConfiguration?:
    | {
        Enabled: string;
        RedactionResults?: string | undefined;
        RedactionMaskMode?: string | undefined;
        RedactionEntities?: readonly string[] | undefined;
      }
    | undefined;
  SentimentConfiguration?: { Enabled: string } | undefined;
  SummaryConfiguration?: { SummaryModes?: readonly string[] | undefined } | undefined;
}

/** Both spellings of truth stand in exports. */
export const isOn = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

/** Analytics as the contact keeps it. */
export const analyticsOf = (parameters: AnalyticsParameters): AnalyticsState => {
  const { AnalyticsLanguage, AnalyticsModes, ConversationalAnalyticsRedactionConfiguration: redaction } = parameters;
  return {
    enabled: isOn(parameters.Enabled),
    ...(AnalyticsLanguage === undefined ? {} : { language: AnalyticsLanguage }),
    modes: AnalyticsModes ?? [],
    ...(redaction === undefined || !isOn(redaction.Enabled)
      ? {}
      : {
          redaction: {
            ...(redaction.RedactionResults === undefined ? {} : { results: redaction.RedactionResults }),
            ...(redaction.RedactionMaskMode === undefined ? {} : { maskMode: redaction.RedactionMaskMode }),
            entities: redaction.RedactionEntities ?? [],
          },
        }),
    sentiment: isOn(parameters.SentimentConfiguration?.Enabled),
    summaryModes: parameters.SummaryConfiguration?.SummaryModes ?? [],
  };
};
