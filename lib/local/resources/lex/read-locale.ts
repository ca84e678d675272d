import type { BotLocale } from '../../../emulator/inventory/bot-types.ts';
import type { LocaleGiven } from './locale-schema.ts';
import { readIntent } from './read-intent.ts';

export const readLocale = ({ LocaleId, NluConfidenceThreshold, Intents = [], SlotTypes = [] }: LocaleGiven): BotLocale => ({
  id: LocaleId,
  confidenceThreshold: NluConfidenceThreshold,
  intents: Intents.map(readIntent),
  slotTypes: SlotTypes.map(({ Name, SlotTypeValues = [], ValueSelectionSetting }) => ({
    name: Name,
    values: SlotTypeValues.map(({ SampleValue, Synonyms = [] }) => ({
      value: SampleValue.Value,
      synonyms: Synonyms.map(({ Value }) => Value),
    })),
    strict: ValueSelectionSetting?.ResolutionStrategy === 'TOP_RESOLUTION',
  })),
});
