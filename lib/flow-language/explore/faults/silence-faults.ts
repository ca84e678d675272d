import type { ExploredDocument } from '../explored-document.ts';
import { type Fault, fault } from '../fault.ts';
import { placeOf } from '../place.ts';
import type { Silence } from '../silence/silence-of-walk.ts';
import { finite, silentWaits } from '../silence/silence-report.ts';
import type { Edge, State } from '../state-graph.ts';

const isFunction = ({ action }: State): boolean => action.nature.calls === 'function';

const keyOf = ({ action }: State): string => `${action.document.index}/${action.index}`;

const enumerate = (edges: readonly Edge[]): string =>
  silentWaits(edges)
    .map(({ action, seconds }) => `${action} ${seconds} s`)
    .join(' + ');

const roundFaults = (silence: Silence, root: ExploredDocument): Fault[] =>
  silence.rounds.flatMap(({ states, seconds }) => {
    const first = states.find(({ frame }) => frame.root === root);
    if (first === undefined) return [];
    const names = [...new Set(states.map(({ action }) => action.identifier))];
    const round = `${names.slice(0, 6).join(', ')}${names.length > 6 ? ' …' : ''}`;
    if (seconds === 0) {
      return [
        fault(
          'runaway-cycle',
          placeOf(first.action),
          `Round ${round} nothing is heard and no time passes: the flow never ends.`,
          'Lead out of it, with a Loop for instance.',
        ),
      ];
    }
    return [
      fault(
        'endless-silence',
        placeOf(first.action),
        `Round ${round} nothing is ever heard.`,
        'Say something in each round, or count them with a Loop.',
      ),
    ];
  });

/** Indexes of own states by the silence through them, longest first; what lasts forever has a fault of its own. */
const longestFirst = ({ states, through }: Silence, root: ExploredDocument, limit: number): number[] =>
  [...states.keys()]
    .filter((index) => states[index]?.frame.root === root && (through[index] ?? 0) > limit && Number.isFinite(through[index]))
    .sort((a, b) => (through[b] ?? 0) - (through[a] ?? 0) || a - b);

/** A wait in whose silence no function takes part; each action is looked at once. */
const isPlainWait = (silence: Silence, index: number, seen: Set<string>): boolean => {
  const state = silence.states[index];
  if (state === undefined || state.action.nature.silentSeconds === undefined) return false;
  const key = keyOf(state);
  if (seen.has(key)) return false;
  seen.add(key);
  return !silence.stretch(index).some(({ from }) => isFunction(from));
};

const waitFault = (silence: Silence, index: number): Fault => {
  const stretch = silence.stretch(index);
  const longest = stretch.reduce((most, edge) => (edge.seconds > most.seconds ? edge : most));
  const message = `Nothing is heard for up to ${finite(silence.through[index] ?? 0)} s: ${enumerate(stretch)}.`;
  return fault('long-silence', placeOf(longest.from.action), message, 'Say something before or during the wait.');
};

/** Silence beyond the budget on paths of `root`: an error where functions take part in it, one for each function at most. */
export const silenceFaults = (silence: Silence, root: ExploredDocument, limit: number): Fault[] => {
  const faults = roundFaults(silence, root);
  const over = longestFirst(silence, root, limit);
  const covered = new Set<string>();
  for (const index of over) {
    const state = silence.states[index];
    if (state === undefined || !isFunction(state)) continue;
    if (covered.has(keyOf(state))) continue;
    const stretch = silence.stretch(index);
    for (const { from } of stretch) if (isFunction(from)) covered.add(keyOf(from));
    const message = `Nothing is heard for up to ${finite(silence.through[index] ?? 0)} s, ${limit} s are allowed: ${enumerate(stretch)}.`;
    faults.push(fault('function-silence', placeOf(state.action), message, 'Say something in between, or lower a time limit.'));
  }
  const wait = over.find((index) => isPlainWait(silence, index, covered));
  if (wait !== undefined) faults.push(waitFault(silence, wait));
  return faults;
};
