import { sampleUtterance } from '../../../emulator/bots/sample-utterance.ts';
import type { IntentGiven } from './intent-schema.ts';
import type { LocaleGiven } from './locale-schema.ts';

const twice = (names: readonly string[]): string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

/** Names that nothing bears; the service refuses to build such a locale (documented). */
const checkIntent = (intent: IntentGiven, place: string, slotTypes: ReadonlySet<string>): string[] => {
  const slots = new Set(intent.Slots?.map(({ Name }) => Name));
  const used = (intent.SampleUtterances ?? []).flatMap(({ Utterance }) => sampleUtterance(Utterance).slots);
  const unknown = new Set([...used, ...(intent.SlotPriorities ?? []).map(({ SlotName }) => SlotName)].filter((name) => !slots.has(name)));
  const types = (intent.Slots ?? []).filter(({ SlotTypeName: type }) => !type.startsWith('AMAZON.') && !slotTypes.has(type));
  const unasked = (intent.Slots ?? []).filter(
    ({ ValueElicitationSetting: asked }) => asked.SlotConstraint === 'Required' && asked.PromptSpecification === undefined,
  );
  return [
    ...[...unknown].map((name) => `${place}: the intent has no slot "${name}"`),
    ...types.map(({ Name, SlotTypeName }) => `${place}: slot ${Name}: the locale has no slot type "${SlotTypeName}"`),
    ...unasked.map(({ Name }) => `${place}: slot ${Name} is required and has no prompt to ask for it`),
    ...(intent.Slots ?? [])
      .filter(({ SubSlotSetting }) => SubSlotSetting !== undefined)
      .map(({ Name }) => `${place}: slot ${Name}: slots made of slots are not emulated`),
  ];
};

/** Every problem of a locale, each with its place. */
export const checkLocale = ({ Intents = [], SlotTypes = [] }: LocaleGiven, place: string): string[] => {
  const types = new Set(SlotTypes.map(({ Name }) => Name));
  return [
    ...twice(Intents.map(({ Name }) => Name)).map((name) => `${place}.Intents: "${name}" is there twice`),
    ...twice(SlotTypes.map(({ Name }) => Name)).map((name) => `${place}.SlotTypes: "${name}" is there twice`),
    ...SlotTypes.filter(({ CompositeSlotTypeSetting, ExternalSourceSetting }) => CompositeSlotTypeSetting ?? ExternalSourceSetting).map(
      ({ Name }) => `${place}.SlotTypes: ${Name}: slot types made of others or of a grammar are not emulated`,
    ),
    ...Intents.flatMap((intent, index) => checkIntent(intent, `${place}.Intents[${index}]`, types)),
  ];
};
