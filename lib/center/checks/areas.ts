import * as v from 'valibot';
import { citiesOf, provincesOf } from '../../numbering/index.ts';
import type { Finding, Path } from '../finding.ts';
import { suggest } from '../nearest.ts';
import { listOf } from '../normalize/hours.ts';
import { AreaRule } from '../schema/areas.ts';
import { select } from '../select.ts';
import { show } from '../show.ts';

type Rule = v.InferOutput<typeof AreaRule>;

/** Countries whose provinces are known to the last one. */
const COMPLETE = new Set(['CN', 'US', 'CA']);
/** More ways of matching than this in one rule are not compared with those of others. */
const MOST_KEYS = 2000;

/** Names that no number can have, and rules that stand in each other's way: both would fail in silence. */
export function checkAreas(definition: unknown): Finding[] {
  const seen = new Map<string, number>();
  return select(definition, 'areas.rules.*').flatMap(({ path, value }, index) => {
    if (!v.is(AreaRule, value)) return [];
    return [...checkProvinces(path, value), ...checkCities(path, value), ...checkTwice(path, value, index, seen)];
  });
}

function checkProvinces(path: Path, rule: Rule): Finding[] {
  const countries = listOf(rule.country ?? []);
  if (countries.length === 0 || !countries.every((country) => COMPLETE.has(country))) return [];
  const known = countries.flatMap(provincesOf);
  return entries(path, 'province', rule.province).flatMap(({ at, name }): Finding[] => {
    if (known.includes(name)) return [];
    const longer = known.find((each) => name.startsWith(each));
    const cure = longer === undefined ? suggest(name, known) : `write ${show(longer)}: docs/areas.md lists the names`;
    return [{ path: at, at: 'value', message: `${show(name)} is no province of ${countries.join(', ')}`, cure }];
  });
}

/** A city may be known to the override table alone, so only the long form of a known one is a mistake. */
function checkCities(path: Path, rule: Rule): Finding[] {
  const known = new Set(citiesOf('CN'));
  return entries(path, 'city', rule.city).flatMap(({ at, name }): Finding[] => {
    const short = name.replace(/(?:市|地区|盟)$/u, '');
    if (known.has(name) || !known.has(short)) return [];
    return [
      {
        path: at,
        at: 'value',
        message: `${show(name)} is not how the city is named here`,
        cure: `write ${show(short)}: docs/areas.md lists the names`,
      },
    ];
  });
}

function checkTwice(path: Path, rule: Rule, index: number, seen: Map<string, number>): Finding[] {
  const parts = [rule.prefix, rule.city, rule.province, rule.country].map((part) => listOf(part ?? ''));
  if (parts.reduce((count, part) => count * part.length, 1) > MOST_KEYS) return [];
  const keys = parts.reduce<string[]>((heads, part) => heads.flatMap((head) => part.map((name) => `${head}/${name}`)), ['']);
  const earlier = keys.map((key) => seen.get(key)).find((other) => other !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, index);
  if (earlier === undefined) return [];
  return [{ path, at: 'value', message: `matches what rule ${earlier} matches`, cure: 'keep each place in one rule' }];
}

function entries(path: Path, key: string, value: string | string[] | undefined): { at: Path; name: string }[] {
  if (typeof value === 'string') return [{ at: [...path, key], name: value }];
  return (value ?? []).map((name, index) => ({ at: [...path, key, index], name }));
}
