import type { TestResult } from '../run/test-result.ts';
import { failureText } from './failure-text.ts';
import type { BrokenFile } from './text-report.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text for XML 1.0: marked characters become entities, those that no document may hold a question mark. */
const escaped = (text: string): string => {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isForbidden =
      (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff);
    // A line break in an attribute would be read as a space.
    result += isForbidden ? '?' : code < 32 ? `&#${code};` : (ENTITIES.get(character) ?? character);
  }
  return result;
};

const failureElement = (message: string, details: string): string =>
  `      <failure message="${escaped(message)}">${escaped(details).replaceAll('&#10;', '\n')}</failure>`;

const testCase = (name: string, file: string, seconds: number, failure: string | undefined): string => {
  const head = `    <testcase name="${escaped(name)}" classname="${escaped(file.replace(/\.json$/, ''))}" time="${seconds.toFixed(3)}"`;
  return failure === undefined ? `${head}/>` : `${head}>\n${failure}\n    </testcase>`;
};

/** JUnit XML; `time` is that of the call, not of the machine. */
export const junitReport = (results: readonly TestResult[], broken: readonly BrokenFile[]): string => {
  const failures = results.filter(({ status }) => status === 'failed').length + broken.length;
  const seconds = results.reduce((total, { durationMs }) => total + durationMs, 0) / 1000;
  const counts = `tests="${results.length + broken.length}" failures="${failures}" time="${seconds.toFixed(3)}"`;
  const cases = [
    ...results.map((result) => {
      const [first] = result.failures;
      const failure = first === undefined ? undefined : failureElement(first.message, failureText(result).join('\n'));
      return testCase(result.name, result.file ?? '', result.durationMs / 1000, failure);
    }),
    ...broken.map(({ file, problems }) => testCase(file, file, 0, failureElement(problems[0] ?? '', problems.join('\n')))),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="trunkline" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
