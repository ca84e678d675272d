import * as v from 'valibot';
import { advise } from './advice.ts';

/** Names of resources: Connect takes 1 to 127 characters (documented); braces would end a `${queue:name}` reference. */
export const Name = v.pipe(
  v.string(),
  v.regex(
    /^(?!\s)[^\p{C}{}]{1,127}(?<!\s)$/u,
    advise('is no name', 'write 1 to 127 characters without braces, with no space at either end'),
  ),
);

/** Text for people that Connect keeps as a description: at most 250 characters (documented). */
export const Description = v.pipe(
  v.string(),
  v.regex(/^[^\p{Cc}]{1,250}$/u, advise('is no description', 'write one line of 1 to 250 characters')),
);

/** Spoken text: Connect takes 6,000 characters and speaks the 3,000 that are billed (documented). */
export const Speech = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', advise('has nothing to say', 'write the text')),
  v.maxLength(3000, advise('is longer than 3000 characters', 'shorten it or split it into two messages')),
);

export const E164 = v.pipe(
  v.string(),
  v.regex(/^\+[1-9][0-9]{6,14}$/, advise('is no E.164 number', 'write + and the country code, digits only, in quotes: "+8613800138000"')),
);

export const NumberPrefix = v.pipe(
  v.string(),
  v.regex(/^\+[1-9][0-9]{0,14}$/, advise('is no number prefix', 'write + and digits, in quotes: "+1900"')),
);

/** What callers key in for one agent or one group. */
export const Extension = v.pipe(v.string(), v.regex(/^[0-9]{2,8}$/, advise('is no extension', 'write 2 to 8 digits, in quotes: "8001"')));

/** Entries of tables, lists and surveys: they become parts of keys. */
export const Key = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, advise('is no key', 'write 1 to 64 characters of a-z, 0-9 and -')));

/** One or many: both are written, readers get a list. */
export function oneOrMore<T extends v.GenericSchema>(item: T) {
  return v.union([item, v.pipe(v.array(item), v.minLength(1, advise('is empty', 'write at least one')))]);
}
