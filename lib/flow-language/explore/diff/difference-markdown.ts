import type { PathChange } from './compare-experiences.ts';
import type { FlowDifference } from './compare-sets.ts';
import { changesShown, heardText, notesOf, pathText } from './difference-text.ts';

const SPECIAL: ReadonlySet<string> = new Set(['\\', '`', '*', '_', '[', ']', '|', '~', '#']);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  // Nobody is to be mentioned by a prompt.
  ['@', '&#64;'],
]);

/** Text of a flow as it is, whatever Markdown or HTML stands in it. */
const escaped = (text: string): string => {
  let result = '';
  for (const character of text.replaceAll(/[\r\n]+/g, ' ')) {
    result += ENTITIES.get(character) ?? (SPECIAL.has(character) ? `\\${character}` : character);
  }
  return result;
};

const row = (change: PathChange): string => {
  const cells = [
    change.kind,
    pathText(change),
    change.before === undefined ? '' : heardText(change.before),
    change.after === undefined ? '' : heardText(change.after),
  ];
  return `| ${cells.map(escaped).join(' | ')} |`;
};

const WORDS = { added: 'new flow', removed: 'flow removed', changed: '', equal: '' } as const;

const section = (difference: FlowDifference): string[] => {
  const { shown, hidden } = changesShown(difference);
  const words = WORDS[difference.kind];
  return [
    `### ${escaped(difference.name)} (${difference.type})${words === '' ? '' : `: ${words}`}`,
    '',
    ...(shown.length === 0 ? [] : ['| | path | before | after |', '| --- | --- | --- | --- |', ...shown.map(row), '']),
    ...(hidden === 0 ? [] : [`and ${hidden} more`, '']),
    ...notesOf(difference).flatMap((note) => [`- ${escaped(note)}`, '']),
  ];
};

/** Differences as Markdown for a pull request. */
export const differenceMarkdown = (differences: readonly FlowDifference[]): string[] => {
  const different = differences.filter(({ kind }) => kind !== 'equal');
  const title =
    different.length === 0
      ? 'Callers hear the same as before.'
      : `Callers hear something else in ${different.length} of ${differences.length} flows.`;
  return ['## What callers hear', '', title, '', ...different.flatMap(section)];
};
