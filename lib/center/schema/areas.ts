import * as v from 'valibot';
import { advise } from './advice.ts';
import { Name, NumberPrefix, oneOrMore } from './atoms.ts';
import { Country } from './countries.ts';

/** `unknown` is what places that nobody knows are called: no rule may name it. */
const PlaceName = v.pipe(
  v.string(),
  v.regex(/^(?!unknown$)[^\p{C}]{1,60}$/u, advise('is no name of a place', 'take it from docs/areas.md')),
);

export const AreaRule = v.pipe(
  v.strictObject({
    country: v.pipe(v.optional(oneOrMore(Country)), v.description('ISO 3166-1 codes; HK, MO and TW stand for themselves.')),
    province: v.pipe(v.optional(oneOrMore(PlaceName)), v.description('Names as in docs/areas.md: 广东, New York.')),
    city: v.pipe(v.optional(oneOrMore(PlaceName)), v.description('Names as in docs/areas.md: 广州.')),
    prefix: v.pipe(v.optional(oneOrMore(NumberPrefix)), v.description('Beginnings of numbers: "+1".')),
    queue: v.pipe(Name, v.description('Queue that these callers reach.')),
  }),
  v.check(
    (rule) => [rule.country, rule.province, rule.city, rule.prefix].some((list) => list !== undefined),
    advise('matches nobody', 'give country, province, city or prefix'),
  ),
);

export const Areas = v.strictObject({
  default: v.pipe(Name, v.description('Queue of callers whom no rule matches.')),
  rules: v.pipe(v.optional(v.array(AreaRule)), v.description('The most exact rule wins: prefix, then city, then province, then country.')),
});
