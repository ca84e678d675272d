import type { AnalyticsState } from '../../flow-language/contact-state.ts';

/** `ContactLens` of the contact record: what was asked for. Nothing is analyzed, so there are no results. Null without analytics. */
export const contactLens = (analytics: AnalyticsState | null | undefined): Record<string, unknown> | null => {
  if (!analytics) return null;
  const { enabled, language, modes, redaction, sentiment, summaryModes } = analytics;
  return {
    ConversationalAnalytics: {
      Configuration: {
        ChannelConfiguration: { AnalyticsModes: [...modes] },
        Enabled: enabled,
        LanguageLocale: language ?? null,
        RedactionConfiguration: {
          Behavior: redaction === undefined ? 'Disable' : 'Enable',
          Entities: redaction === undefined ? null : [...redaction.entities],
          MaskMode: redaction?.maskMode ?? null,
          Policy: redaction?.results ?? 'None',
        },
        SentimentConfiguration: { Behavior: sentiment ? 'Enable' : 'Disable' },
        SummaryConfiguration: { SummaryModes: [...summaryModes] },
      },
    },
  };
};
