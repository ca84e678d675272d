import type { TranscriptLine } from '../run/transcript.ts';
import { callTime } from './call-time.ts';

const VERBS: Readonly<Record<TranscriptLine['kind'], string>> = {
  flow: 'flow',
  heard: 'heard',
  whispered: 'agent hears',
  pressed: 'pressed',
  said: 'said',
  function: 'function',
  error: 'error',
  queue: 'queue',
  agent: 'agent',
  logged: 'logged',
  ended: 'ended',
};

const LONGEST = 160;
/** Lines around the difference; all of a long wait in a queue helps nobody. */
const BEFORE = 25;
const AFTER = 12;

const lineText = ({ at, kind, text }: TranscriptLine): string => {
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return `${callTime(at)} ${VERBS[kind].padEnd(11)} ${kind === 'heard' || kind === 'whispered' ? `“${words}”` : words}`;
};

/** The call in lines, with `≠` before the first thing that the caller heard (or that happened) instead of what was expected. */
export const transcriptText = (lines: readonly TranscriptLine[], since: number | undefined): string[] => {
  const spoken = since === undefined ? -1 : lines.findIndex((line, index) => index >= since && line.kind === 'heard');
  const marked = since === undefined ? -1 : spoken === -1 ? Math.min(since, lines.length - 1) : spoken;
  const from = marked === -1 ? Math.max(0, lines.length - BEFORE - AFTER) : Math.max(0, marked - BEFORE);
  const to = marked === -1 ? lines.length : Math.min(lines.length, marked + AFTER);
  return [
    ...(from > 0 ? [`  … ${from} lines before`] : []),
    ...lines.slice(from, to).map((line, index) => `${from + index === marked ? '≠' : ' '} ${lineText(line)}`),
    ...(to < lines.length ? [`  … ${lines.length - to} lines after`] : []),
  ];
};
