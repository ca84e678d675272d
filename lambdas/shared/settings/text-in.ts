import { own } from '../own.ts';
import type { Section } from './sections.ts';

/** The text in the caller's language, else in the center's first, else whichever there is. */
export function textIn(
  texts: Readonly<Record<string, string>>,
  language: string | undefined,
  company: Section<'company'>,
): string | undefined {
  return own(texts, language) ?? own(texts, company.defaultLanguage) ?? Object.values(texts)[0];
}
