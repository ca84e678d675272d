import * as v from 'valibot';
import { callingCodeOf } from '../../numbering/index.ts';
import { advise } from './advice.ts';

/** Countries as the numbering plan knows them: `UK` and `EU` are names that Intl takes, and no number is ever of them. */
export const Country = v.pipe(
  v.string(),
  v.check((text) => callingCodeOf(text) !== undefined, advise('is no country code', 'write two capitals of ISO 3166-1: CN, HK, US, GB')),
);
