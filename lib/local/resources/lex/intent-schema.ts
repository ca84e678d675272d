import * as v from 'valibot';
import { accepted, flag, integer, oneOf, text, textOf } from '../schema/scalars.ts';
import { prompt, response, utterances } from './message-schema.ts';

/** Documented pattern of the names of bots, intents and slots. */
export const lexName = v.pipe(text, v.regex(/^(?:[0-9a-zA-Z][_-]?){1,100}$/, 'Must be letters and digits, with single _ or - between'));

const slot = v.strictObject({
  Name: lexName,
  Description: v.optional(textOf(0, 2000)),
  SlotTypeName: text,
  MultipleValuesSetting: accepted,
  ObfuscationSetting: accepted,
  SubSlotSetting: accepted,
  ValueElicitationSetting: v.strictObject({
    SlotConstraint: oneOf(['Required', 'Optional']),
    PromptSpecification: v.optional(prompt),
    SampleUtterances: utterances,
    DefaultValueSpecification: accepted,
    SlotCaptureSetting: accepted,
    WaitAndContinueSpecification: accepted,
  }),
});

const codeHook = v.optional(v.looseObject({ Enabled: flag }));

export const intentSchema = v.strictObject({
  Name: lexName,
  DisplayName: accepted,
  Description: v.optional(textOf(0, 2000)),
  ParentIntentSignature: v.optional(text),
  SampleUtterances: utterances,
  Slots: v.optional(v.array(slot)),
  SlotPriorities: v.optional(v.array(v.strictObject({ Priority: integer(0, 100), SlotName: text }))),
  IntentConfirmationSetting: v.optional(
    v.looseObject({ IsActive: v.optional(flag), PromptSpecification: v.optional(prompt), DeclinationResponse: v.optional(response) }),
  ),
  IntentClosingSetting: v.optional(v.looseObject({ IsActive: v.optional(flag), ClosingResponse: v.optional(response) })),
  DialogCodeHook: codeHook,
  FulfillmentCodeHook: codeHook,
  InitialResponseSetting: accepted,
  InputContexts: accepted,
  OutputContexts: accepted,
  KendraConfiguration: accepted,
  BedrockAgentIntentConfiguration: accepted,
  QInConnectIntentConfiguration: accepted,
  QnAIntentConfiguration: accepted,
});

export type IntentGiven = v.InferOutput<typeof intentSchema>;
