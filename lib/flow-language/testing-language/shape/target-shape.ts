import * as v from 'valibot';
import { atMostOneOf, text } from './text.ts';

/** `ActionParameters` of each flow action: what it uses. Empty or absent: whatever it uses (inferred). */
export const targetParameters = {
  InvokeLambdaFunction: v.optional(v.strictObject({ LambdaFunctionARN: v.optional(text) })),
  CheckHoursOfOperation: v.optional(v.strictObject({ HoursOfOperationId: v.optional(text) })),
  TransferContactToQueue: v.optional(
    v.pipe(v.strictObject({ QueueId: v.optional(text), AgentId: v.optional(text) }), atMostOneOf(['QueueId', 'AgentId'])),
  ),
  ConnectParticipantWithLexBot: v.optional(v.strictObject({ LexV2Bot: v.optional(v.strictObject({ AliasArn: text })) })),
} as const;
