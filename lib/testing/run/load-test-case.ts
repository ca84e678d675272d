import { parseTestCase, type TestCaseOrigin } from '../../flow-language/testing-language/parse-test-case.ts';
import type { TestCase } from '../../flow-language/testing-language/test-case.ts';
import { substituteTestNames } from '../../flow-language/testing-language/test-names.ts';
import type { TestProblem } from '../../flow-language/testing-language/test-problem.ts';
import type { NameFinder } from '../center/plan-names.ts';
import { type RehearsalSettings, readRehearsalSettings } from './rehearsal-settings.ts';

export interface LoadedTestCase {
  file: string;
  test: TestCase & { name: string };
  settings: RehearsalSettings;
  /** Sentences about what is doubtful. */
  warnings: string[];
}

export type Loaded = { ok: true; loaded: LoadedTestCase } | { ok: false; file: string; problems: string[] };

/** One line for people: observation, place, fault, cure. */
export const testProblemText = ({ observation, path, message, cure }: TestProblem): string => {
  const place = [...(observation === undefined ? [] : [`observation "${observation}"`]), ...(path === '' ? [] : [path])].join(', ');
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return [...(place === '' ? [] : [place]), cure === undefined ? sentence : `${sentence} ${cure}`].join(': ');
};

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');

/** Reads a test file and puts ids in the place of its names. All problems at once; never throws. */
export const loadTestCase = (source: { file: string; text: string }, findName: NameFinder, origin: TestCaseOrigin = {}): Loaded => {
  const { file, text } = source;
  const written = parseTestCase(text, origin);
  if (!written.ok) return { ok: false, file, problems: written.problems.map(testProblemText) };
  const problems: string[] = [];
  const document = substituteTestNames({ content: JSON.parse(text), origin }, ({ kind, name, path }) => {
    const found = findName(kind, name);
    if (found.ok) return found.text;
    problems.push(`${path.replace(/^content\./, '')}: ${found.problem}.`);
    return '';
  }) as { content: unknown; origin: TestCaseOrigin };
  const read = parseTestCase(document.content, document.origin);
  const settings = readRehearsalSettings(written.test.metadata);
  if (!settings.ok) problems.push(...settings.problems);
  if (!read.ok && problems.length === 0) problems.push(...read.problems.map(testProblemText));
  if (!read.ok || !settings.ok || problems.length > 0) return { ok: false, file, problems };
  const test = { ...read.test, name: read.test.name ?? baseName(file) };
  return { ok: true, loaded: { file, test, settings: settings.settings, warnings: written.problems.map(testProblemText) } };
};
