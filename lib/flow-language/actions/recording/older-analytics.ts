import type * as v from 'valibot';
import type { AnalyticsState } from '../../contact-state.ts';
import type { Channel } from '../../document.ts';
import type { analyticsBehavior } from './analytics-behavior.ts';
import { analyticsOf } from './analytics-state.ts';

/** `AnalyticsBehavior` of the older block, as the newer one says it. */
export const olderAnalytics = (behavior: v.InferOutput<typeof analyticsBehavior>, channel: Channel): AnalyticsState => {
  const { ChannelConfiguration, AnalyticsMode } = behavior;
  const modes = channel === 'CHAT' ? ChannelConfiguration?.Chat?.AnalyticsModes : ChannelConfiguration?.Voice?.AnalyticsModes;
  return analyticsOf({
    Enabled: behavior.Enabled ?? 'False',
    AnalyticsLanguage: behavior.AnalyticsLanguage,
    AnalyticsModes: modes ?? (AnalyticsMode ? [AnalyticsMode] : []),
    ConversationalAnalyticsRedactionConfiguration: {
      Enabled: behavior.AnalyticsRedactionBehavior === 'Enabled' ? 'True' : 'False',
      RedactionResults: behavior.AnalyticsRedactionResults ?? undefined,
      RedactionMaskMode: behavior.AnalyticsRedactionMaskMode ?? undefined,
      RedactionEntities: behavior.AnalyticsRedactionEntities ?? undefined,
    },
    SentimentConfiguration: behavior.SentimentConfiguration,
    SummaryConfiguration: behavior.SummaryConfiguration,
  });
};
