import type { BotIntent, BotReply } from '../../ports/bots-port.ts';

const confidenceOf = ({ confidence }: BotIntent) => (confidence === undefined ? {} : { IntentConfidence: { Score: confidence } });

/** `$.Lex` (documented paths). An older page spells the last one `AlternateIntents`, so both are there. */
export const lexResult = (reply: BotReply): Record<string, unknown> => {
  const alternatives = reply.alternatives.map((intent) => ({
    IntentName: intent.name,
    ...confidenceOf(intent),
    Slots: { ...intent.slots },
  }));
  return {
    IntentName: reply.intent.name,
    ...confidenceOf(reply.intent),
    // Fulfilled when an intent was returned (documented), whoever fulfills it.
    DialogState: reply.state === 'ReadyForFulfillment' ? 'Fulfilled' : reply.state,
    Slots: { ...reply.intent.slots },
    SessionAttributes: { ...reply.sessionAttributes },
    AlternativeIntents: alternatives,
    AlternateIntents: alternatives,
    ...(reply.sentiment === undefined
      ? {}
      : { SentimentResponse: { Label: reply.sentiment.label, Scores: { ...reply.sentiment.scores } } }),
  };
};
