import { callingCodeOf } from '../../numbering/index.ts';
import type { Finding } from '../finding.ts';
import { select } from '../select.ts';
import { show } from '../show.ts';

/** A prefix of another country would make the claim fail at deployment, long after the rest was created. */
export function checkNumbers(definition: unknown): Finding[] {
  return select(definition, 'numbers.*.claim').flatMap(({ path, value }): Finding[] => {
    const [country, prefix] = ['country', 'prefix'].map((key) => select(value, key)[0]?.value);
    if (typeof country !== 'string' || typeof prefix !== 'string' || !prefix.startsWith('+')) return [];
    const code = callingCodeOf(country);
    if (code === undefined || prefix.startsWith(code) || code.startsWith(prefix)) return [];
    return [{ path: [...path, 'prefix'], at: 'value', message: `${show(prefix)} is no prefix of ${country}`, cure: `begin with ${code}` }];
  });
}
