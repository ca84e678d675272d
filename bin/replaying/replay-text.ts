import type { Happening } from '../../lib/emulator/recorder/happening.ts';
import type { Replay, ReplayedRun } from '../../lib/emulator/recorder/replay.ts';

/** How much of a run is shown before and after the first difference. */
const BEFORE = 3;
const AFTER = 12;

const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** One line for one thing that happened. */
export const happeningText = (happening: Happening): string => {
  switch (happening.kind) {
    case 'flow':
      return `flow ${happening.flow}`;
    case 'block':
      return `${happening.flow} · ${happening.block} (${happening.type}) → ${short(happening.outcome)}${happening.next === null ? '' : ` → ${happening.next}`}`;
    case 'prompt':
      return `${happening.to === 'agent' ? 'agent hears' : 'hears'} “${short(happening.text)}”`;
    case 'input':
      return `keys ${happening.keys || '(none)'} · ${happening.result}`;
    case 'function':
      return `${happening.arn.split(':function:')[1] ?? happening.arn} ${happening.ok ? 'answers' : 'fails'}`;
    case 'end':
      return `${happening.flow} ends: ${happening.end}`;
  }
};

/** Parameters that differ, where nothing else of a block does. */
const parameterLines = (recorded: Happening | null, replayed: Happening | null): string[] => {
  if (recorded?.kind !== 'block' || replayed?.kind !== 'block' || recorded.block !== replayed.block) return [];
  const names = new Set([...Object.keys(recorded.parameters), ...Object.keys(replayed.parameters)]);
  return [...names].flatMap((name) => {
    const [before, now] = [recorded, replayed].map(({ parameters }) => JSON.stringify(parameters[name]) ?? '(none)');
    return before === now ? [] : [`      ${name}: ${short(before ?? '')}  →  ${short(now ?? '')}`];
  });
};

const context = ({ recorded, replayed }: ReplayedRun, place: number): string[] => [
  ...recorded.slice(Math.max(0, place - BEFORE), place).map((one) => `    ${happeningText(one)}`),
  ...recorded.slice(place, place + 1).map((one) => `  - ${happeningText(one)}`),
  ...replayed.slice(place, place + AFTER).map((one) => `  + ${happeningText(one)}`),
  ...(replayed.length > place + AFTER ? [`  + … ${replayed.length - place - AFTER} more`] : []),
];

/** The result for people: a line a flow, then the first difference with what came before and after. */
export const replayText = ({ runs, difference, unrecorded }: Replay): string[] => {
  const lines = runs.map((run) => {
    const blocks = run.replayed.filter(({ kind }) => kind === 'block').length;
    const isSame = difference === null || run !== runs.at(-1);
    return `${isSame ? '=' : '≠'} ${run.flow.name}  ${blocks} ${blocks === 1 ? 'block' : 'blocks'}`;
  });
  const last = runs.at(-1);
  if (difference !== null && last) {
    lines.push(
      '',
      `First difference in ${difference.flow}: ${difference.what}`,
      ...context(last, difference.place),
      ...parameterLines(difference.recorded, difference.replayed),
    );
  }
  if (unrecorded.length > 0) lines.push('', `Not in the recording: ${unrecorded.join('; ')}.`);
  return lines;
};
