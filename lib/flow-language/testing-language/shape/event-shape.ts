import * as v from 'valibot';
import { ACTORS, MATCHING_CRITERIA } from '../vocabulary.ts';
import { targetParameters } from './target-shape.ts';
import { oneOf, text } from './text.ts';

const common = { Identifier: v.optional(text), Actor: v.optional(v.picklist(ACTORS)) };
const nothing = v.optional(v.strictObject({}));

const message = v.pipe(
  v.strictObject({
    PromptId: v.optional(text),
    Text: v.optional(text),
    SSML: v.optional(text),
    Media: v.optional(v.strictObject({ Uri: text, SourceType: v.optional(text), MediaType: v.optional(text) })),
    MatchingCriteria: v.optional(v.strictObject({ Type: v.picklist(MATCHING_CRITERIA) })),
  }),
  oneOf(['PromptId', 'Text', 'SSML', 'Media']),
);

const observed = <const T extends keyof typeof targetParameters>(type: T) =>
  v.strictObject({ ActionType: v.literal(type), ActionParameters: targetParameters[type] });

const flowAction = v.variant('ActionType', [
  observed('InvokeLambdaFunction'),
  observed('CheckHoursOfOperation'),
  observed('TransferContactToQueue'),
  observed('ConnectParticipantWithLexBot'),
]);

export const eventShape = v.variant('Type', [
  v.strictObject({ ...common, Type: v.literal('TestInitiated'), Properties: nothing }),
  v.strictObject({ ...common, Type: v.literal('TestCompleted'), Properties: nothing }),
  v.strictObject({
    ...common,
    Type: v.literal('MessageReceived'),
    Properties: message,
    // Some examples have the bare text here, beside Properties (documented).
    MatchingCriteria: v.optional(v.picklist(MATCHING_CRITERIA)),
  }),
  v.strictObject({ ...common, Type: v.literal('FlowActionStarted'), Properties: flowAction }),
]);
export type EventShape = v.InferOutput<typeof eventShape>;
