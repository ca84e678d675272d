import type { BotIntentDefinition, BotSlot } from '../../../emulator/inventory/bot-types.ts';
import type { IntentGiven } from './intent-schema.ts';
import { wordsOf } from './message-schema.ts';

type SlotGiven = NonNullable<IntentGiven['Slots']>[number];

const FALLBACK = 'AMAZON.FallbackIntent';

const readSlot = ({ Name, SlotTypeName, ValueElicitationSetting: asked }: SlotGiven): BotSlot => ({
  name: Name,
  type: SlotTypeName,
  required: asked.SlotConstraint === 'Required',
  prompts: wordsOf(asked.PromptSpecification),
  maximumRetries: asked.PromptSpecification?.MaxRetries ?? 0,
});

/** In the order of their priorities; slots without one come last (inferred). */
const slotsOf = ({ Slots = [], SlotPriorities = [] }: IntentGiven): BotSlot[] => {
  const order = new Map(SlotPriorities.map(({ SlotName, Priority }) => [SlotName, Priority]));
  const place = (slot: SlotGiven): number => order.get(slot.Name) ?? Number.MAX_SAFE_INTEGER;
  return Slots.toSorted((left, right) => place(left) - place(right)).map(readSlot);
};

export const readIntent = (given: IntentGiven): BotIntentDefinition => {
  const { IntentConfirmationSetting: confirmation, IntentClosingSetting: closing } = given;
  const [question] = confirmation?.IsActive === false ? [] : wordsOf(confirmation?.PromptSpecification);
  return {
    name: given.Name,
    utterances: (given.SampleUtterances ?? []).map(({ Utterance }) => Utterance),
    slots: slotsOf(given),
    fallback: given.ParentIntentSignature === FALLBACK,
    ...(question === undefined
      ? {}
      : { confirmation: { prompt: question, declined: wordsOf(confirmation?.DeclinationResponse)[0] ?? '' } }),
    closing: closing?.IsActive === false ? [] : wordsOf(closing?.ClosingResponse),
  };
};

/** What the intent would do on AWS and does not here, for whoever watches the start. */
export const leftOutOf = (given: IntentGiven): string[] => {
  const parent = given.ParentIntentSignature;
  return [
    ...(given.DialogCodeHook?.Enabled || given.FulfillmentCodeHook?.Enabled ? ['its code hook is not called'] : []),
    ...(given.InitialResponseSetting === undefined ? [] : ['its initial response is not given']),
    ...(given.InputContexts === undefined ? [] : ['its input contexts are not asked for']),
    ...(parent === undefined || parent === FALLBACK ? [] : [`what ${parent} understands by itself is not emulated`]),
  ];
};
