import type { EndKind } from './end-kind.ts';
import type { Exploration } from './explore-flow.ts';
import type { Fault } from './fault.ts';
import type { PathReport } from './path-report.ts';

const WORDS: Record<EndKind, string> = {
  'disconnect-spoken': 'spoken goodbye',
  'disconnect-silent': 'hung up in silence',
  queued: 'queued',
  agent: 'agent',
  callback: 'call-back taken',
  voicemail: 'voicemail',
  'third-party': 'third party',
  waiting: 'prompts until somebody comes',
  'end-flow': 'end of the flow',
  return: 'return of the module',
  transfer: 'other flow',
  cycle: 'cycle',
  unhandled: 'no way on',
};
export const endWords = (end: EndKind): string => WORDS[end];

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const silenceLine = ({ longestSilence: { seconds, waits } }: Exploration): string => {
  if (seconds === null) return 'without end';
  if (seconds === 0) return 'none';
  return `${seconds} s (${waits.map((wait) => `${wait.action} ${wait.seconds} s`).join(', ')})`;
};

export const faultLine = ({ severity, rule, action, message, cure }: Fault): string =>
  `${severity} ${rule}${action === undefined ? '' : ` at ${action}`}: ${message}${cure === undefined ? '' : ` ${cure}`}`;

const pathLines = ({ end, action, choices, hears, silence }: PathReport): string[] => [
  `  ${endWords(end)} at ${action}${silence === 0 || silence === null ? '' : `, silence up to ${silence} s`}`,
  `    when   ${choices.length === 0 ? 'always' : choices.join(' › ')}`,
  `    hears  ${hears.length === 0 ? 'nothing' : hears.map((text) => `"${text}"`).join(' ')}`,
];

/** What was found about one file, as lines for people. */
export const explorationText = (exploration: Exploration, { paths = false } = {}): string[] => {
  const { branches, walked, states, complete, faults, file } = exploration;
  const ends = Object.entries(exploration.ends).map(([kind, count]) => `${count} ${endWords(kind as EndKind)}`);
  return [
    `  branches ${walked} of ${branches} walked, ${plural(states, 'state')}${complete ? '' : ' and more'}`,
    `  ends     ${ends.length === 0 ? 'none' : ends.join(', ')}`,
    `  silence  ${silenceLine(exploration)}`,
    ...faults.map((fault) => `  ${fault.file === file ? '' : `${fault.file}: `}${faultLine(fault)}`),
    ...(paths ? exploration.paths.flatMap(pathLines) : []),
  ];
};
