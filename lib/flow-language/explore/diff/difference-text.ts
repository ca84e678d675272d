import type { PathChange } from './compare-experiences.ts';
import type { FlowDifference } from './compare-sets.ts';
import type { Heard } from './compared-flow.ts';

const SIGNS = { added: '+', removed: '-', changed: '~', equal: '=' } as const;
const LONGEST_TEXT = 400;
const MOST_CHANGES = 100;

export const shorten = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)} …` : text);

const quote = (text: string): string => (text.startsWith('(') || text.startsWith('[') ? text : `"${text}"`);

/** What is heard, and what follows it: `"Please hold." → queue support`. */
export const heardText = ({ hears, next }: Heard): string =>
  `${hears.length === 0 ? 'nothing' : hears.map((text) => quote(shorten(text))).join(' ')} → ${next}`;

export const pathText = ({ path, alsoOn }: PathChange): string =>
  `${path.length === 0 ? 'from the start' : path.map(shorten).join(' › ')}${alsoOn === 0 ? '' : ` (and at ${alsoOn} more ${alsoOn === 1 ? 'place' : 'places'})`}`;

export const changesShown = ({ changes }: FlowDifference): { shown: readonly PathChange[]; hidden: number } => ({
  shown: changes.slice(0, MOST_CHANGES),
  hidden: Math.max(0, changes.length - MOST_CHANGES),
});

export const notesOf = ({ notes, complete }: FlowDifference): string[] =>
  complete ? notes : [...notes, 'too large to be compared as a whole: there may be more'];

const changeLines = (change: PathChange): string[] => [
  `  ${SIGNS[change.kind]} ${pathText(change)}`,
  ...(change.before === undefined ? [] : [`      before  ${heardText(change.before)}`]),
  ...(change.after === undefined ? [] : [`      after   ${heardText(change.after)}`]),
];

const flowLines = (difference: FlowDifference): string[] => {
  const { shown, hidden } = changesShown(difference);
  return [
    `${SIGNS[difference.kind]} ${difference.name}  ${difference.type}`,
    ...shown.flatMap(changeLines),
    ...(hidden === 0 ? [] : [`  and ${hidden} more`]),
    ...notesOf(difference).map((note) => `  note  ${note}`),
  ];
};

/** Differences as lines for a terminal; flows that are equal are only counted. */
export const differenceText = (differences: readonly FlowDifference[]): string[] => {
  const different = differences.filter(({ kind }) => kind !== 'equal');
  const equal = differences.length - different.length;
  return [
    ...different.flatMap(flowLines),
    `${different.length} of ${differences.length} flows differ for callers${equal === 0 ? '' : `, ${equal} equal`}`,
  ];
};
