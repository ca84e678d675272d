import * as v from 'valibot';
import { advise } from './advice.ts';
import { UserName } from './agents.ts';
import { E164, Key, NumberPrefix } from './atoms.ts';
import { CalendarDate } from './calendar.ts';
import { LanguageTag } from './languages.ts';

const Line = (most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[^\\p{C}]{1,${most}}$`, 'u'), advise('is no line of text', `write 1 to ${most} characters`)));

const Customer = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,64}$/, advise('is no customer id', 'write 1 to 64 of A-Z a-z 0-9 _ - .'))),
  number: E164,
  name: Line(100),
  level: v.pipe(v.optional(Key), v.description('vip, standard or your own.')),
  language: v.optional(LanguageTag),
  ownerAgent: v.pipe(v.optional(UserName), v.description('Agent who looks after this customer.')),
  openItems: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
});

const BlacklistEntry = v.pipe(
  v.strictObject({
    number: v.optional(E164),
    prefix: v.optional(NumberPrefix),
    list: Key,
    reason: Line(250),
    expires: v.pipe(v.optional(CalendarDate), v.description('No longer in force from this day on.')),
  }),
  v.check(
    (entry) => (entry.number === undefined) !== (entry.prefix === undefined),
    advise('needs either number or prefix', 'give one of the two'),
  ),
);

export const Samples = v.strictObject({
  customers: v.optional(v.array(Customer)),
  blacklist: v.optional(v.array(BlacklistEntry)),
});
