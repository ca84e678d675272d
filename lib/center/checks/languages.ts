import * as v from 'valibot';
import type { Finding } from '../finding.ts';
import { suggest } from '../nearest.ts';
import { LanguageTag } from '../schema/languages.ts';
import { select } from '../select.ts';
import { show } from '../show.ts';

const LOCALIZED = ['name', 'survey.questions.*.text', 'messages.*'];
const TAGS = ['samples.customers.*.language'];

/** Every text is there in every language of the center, and in no other. */
export function checkLanguages(definition: unknown): Finding[] {
  const languages = select(definition, 'languages.*').flatMap(({ value }) => (v.is(LanguageTag, value) ? [value] : []));
  if (languages.length === 0 || languages.length < select(definition, 'languages.*').length) return [];
  const findings: Finding[] = [];
  for (const { path, value } of LOCALIZED.flatMap((pattern) => select(definition, pattern))) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const language of languages) {
      if (Object.hasOwn(value, language)) continue;
      findings.push({
        path: [...path, language],
        at: 'key',
        message: `the text in ${language} is missing`,
        cure: 'write it, or take the language out of languages',
      });
    }
    for (const tag of Object.keys(value)) {
      if (!languages.includes(tag)) findings.push({ path: [...path, tag], at: 'key', ...unknown(tag, languages) });
    }
  }
  for (const { path, value } of TAGS.flatMap((pattern) => select(definition, pattern))) {
    if (typeof value === 'string' && !languages.includes(value)) findings.push({ path, at: 'value', ...unknown(value, languages) });
  }
  return findings;
}

function unknown(tag: string, languages: readonly string[]): { message: string; cure: string } {
  return { message: `${show(tag)} is none of the center's languages`, cure: suggest(tag, languages) };
}
