import * as v from 'valibot';
import { advise } from './advice.ts';
import { Speech } from './atoms.ts';

export const LanguageTag = v.pipe(
  v.string(),
  v.check((text) => canonical(text) === text, advise('is no language tag', 'write language and region: zh-CN, en-US')),
);

/** Text in each language of the center. */
export const Localized = v.record(LanguageTag, Speech);

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
