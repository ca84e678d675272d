import * as v from 'valibot';
import { advise } from './advice.ts';

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

export const Country = v.pipe(
  v.string(),
  v.check(
    (text) => /^[A-Z]{2}$/.test(text) && REGIONS.of(text) !== undefined,
    advise('is no country code', 'write two capitals of ISO 3166-1: CN, HK, US'),
  ),
);
