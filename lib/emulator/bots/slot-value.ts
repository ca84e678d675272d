import type { BotLocale } from '../inventory/bot-types.ts';
import { spokenText } from './spoken-text.ts';

const digitsOf = (text: string): string => text.replaceAll(/[\s.,()-]/g, '');

/** Values of built-in types that can be told from the words alone; the others take any words (inferred). */
const BUILT_IN: ReadonlyMap<string, (text: string) => string | undefined> = new Map([
  ['AMAZON.Number', (text) => wholeNumber(digitsOf(text))],
  ['AMAZON.PhoneNumber', (text) => phoneNumber(digitsOf(text))],
  ['AMAZON.AlphaNumeric', (text) => (text.includes(' ') ? undefined : text)],
  ['AMAZON.EmailAddress', (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined)],
]);

const wholeNumber = (text: string): string | undefined => (/^\d{1,18}$/.test(text) ? String(BigInt(text)) : undefined);
const phoneNumber = (text: string): string | undefined => (/^\+?\d{3,15}$/.test(text) ? text : undefined);

/** What the words mean for a slot of this type; undefined when they are no value of it. */
export const slotValue = (locale: Pick<BotLocale, 'slotTypes'>, type: string, words: string): string | undefined => {
  const text = words.trim();
  if (text === '') return undefined;
  const builtIn = BUILT_IN.get(type);
  if (builtIn !== undefined) return builtIn(text);
  const own = locale.slotTypes.find(({ name }) => name === type);
  if (own === undefined) return text;
  const spoken = spokenText(text);
  const found = own.values.find(({ value, synonyms }) => [value, ...synonyms].some((name) => spokenText(name) === spoken));
  return found?.value ?? (own.strict ? undefined : text);
};
