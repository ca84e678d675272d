import type { Section } from '../shared/settings/sections.ts';

type Rule = Section<'areas'>['rules'][number];

/** What the rules look at. `country`, `province` and `city` are `unknown` when not known. */
export interface Origin {
  /** Absent when withheld or unreadable. */
  e164?: string;
  country: string;
  province: string;
  city: string;
}

export interface AreaChoice {
  queue: string;
  rule: 'prefix' | 'city' | 'province' | 'country' | 'default';
}

const EXACTNESS = { prefix: 4, city: 3, province: 2, country: 1 } as const;

/**
 * The queue of the most exact rule that matches: prefix (the longest), then city, then province, then country; the first written of
 * equal ones. All that a rule names must match.
 */
export function chooseQueue(areas: Section<'areas'>, origin: Origin): AreaChoice {
  let best: { choice: AreaChoice; exactness: number; length: number } | undefined;
  for (const rule of areas.rules) {
    const match = matches(rule, origin);
    if (match === undefined) continue;
    const exactness = EXACTNESS[match.by];
    const isBetter = best === undefined || exactness > best.exactness || (exactness === best.exactness && match.length > best.length);
    if (isBetter) best = { choice: { queue: rule.queue, rule: match.by }, exactness, length: match.length };
  }
  return best?.choice ?? { queue: areas.default, rule: 'default' };
}

/** The most exact thing the rule names, and the length of the prefix; undefined when something does not match. */
function matches(rule: Rule, origin: Origin): { by: keyof typeof EXACTNESS; length: number } | undefined {
  const prefix = longestPrefix(rule.prefix, origin.e164);
  if (rule.prefix !== undefined && prefix === undefined) return undefined;
  if (rule.city?.includes(origin.city) === false) return undefined;
  if (rule.province?.includes(origin.province) === false) return undefined;
  if (rule.country?.includes(origin.country) === false) return undefined;
  if (prefix !== undefined) return { by: 'prefix', length: prefix.length };
  if (rule.city !== undefined) return { by: 'city', length: 0 };
  if (rule.province !== undefined) return { by: 'province', length: 0 };
  return rule.country === undefined ? undefined : { by: 'country', length: 0 };
}

function longestPrefix(prefixes: readonly string[] | undefined, e164: string | undefined): string | undefined {
  if (prefixes === undefined || e164 === undefined) return undefined;
  return prefixes.filter((prefix) => e164.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];
}
