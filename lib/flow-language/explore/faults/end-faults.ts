import { isForsaken } from '../end-kind.ts';
import type { ExploredDocument } from '../explored-document.ts';
import { type Fault, fault } from '../fault.ts';
import { FLAG } from '../path-flags.ts';
import { placeOf } from '../place.ts';
import type { Edge, State, StateGraph } from '../state-graph.ts';
import type { Walk } from '../walk.ts';

const UNJUDGED = FLAG.degraded | FLAG.otherChannel;
const isJudged = ({ flags }: State): boolean => (flags & UNJUDGED) === 0;

/** The caller has a turn: what follows is the answer to what they did. */
const isTurn = ({ heard, from }: Edge): boolean => heard && from.action.nature.heard !== 'statement';

const leavesAlone = ({ end, from }: Edge): boolean => end !== undefined && isForsaken(end, from.frame.root.member.type);

/**
 * For each state from which a path leads to an end that leaves the caller alone, without the caller having a turn before:
 * the step that ends it.
 */
const forsakenFrom = (graph: StateGraph, walk: Walk): Map<State, Edge> => {
  const before = new Map<State, State[]>();
  const found = new Map<State, Edge>();
  const open: State[] = [];
  for (const state of walk.states) {
    if (!isJudged(state)) continue;
    for (const edge of graph.edges(state)) {
      if (isTurn(edge)) continue;
      if (edge.to !== undefined) {
        const earlier = before.get(edge.to) ?? [];
        earlier.push(state);
        before.set(edge.to, earlier);
      }
      if (leavesAlone(edge) && !found.has(state)) {
        found.set(state, edge);
        open.push(state);
      }
    }
  }
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const end = found.get(state);
    for (const earlier of before.get(state) ?? []) {
      if (end === undefined || found.has(earlier)) continue;
      found.set(earlier, end);
      open.push(earlier);
    }
  }
  return found;
};

/** What is wrong when this step is taken: a function failed, or its answer was not what the flow expects. */
const troubleOf = ({ from, way }: Edge): string | undefined => {
  const { action } = from;
  if (action.nature.calls === 'function') return way.kind === 'error' ? 'When the function fails' : undefined;
  const value = action.parameters.ComparisonValue;
  const isAnswer = typeof value === 'string' && value.startsWith('$.External.') && way.kind === 'otherwise';
  return isAnswer ? "When the function's answer is not one that is expected" : undefined;
};

const howItEnds = ({ end, from }: Edge): string => {
  const where = `at "${from.action.identifier}"`;
  return end === 'disconnect-silent' ? `the caller is hung up on ${where} without a word` : `the flow drops the call ${where}`;
};

const CURE = 'Lead it to a queue, a call-back, a voicemail or a spoken goodbye.';

/** Paths of `root` that leave the caller alone: errors where a function is the cause, warnings elsewhere. */
export const endFaults = (graph: StateGraph, walk: Walk, root: ExploredDocument): Fault[] => {
  const forsaken = forsakenFrom(graph, walk);
  const faults = new Map<string, Fault>();
  const blamed = new Set<string>();
  const own = walk.states.filter((state) => isJudged(state) && state.frame.root === root);
  const edges = own.flatMap((state) => graph.edges(state));
  for (const edge of edges) {
    const trouble = troubleOf(edge);
    const end = edge.to === undefined ? (leavesAlone(edge) ? edge : undefined) : forsaken.get(edge.to);
    if (trouble === undefined || end === undefined) continue;
    const at = placeOf(edge.from.action);
    blamed.add(`${end.from.action.document.index}/${end.from.action.index}`);
    const key = `function ${at.file}/${at.action}`;
    if (!faults.has(key)) faults.set(key, fault('function-silent-end', at, `${trouble}, ${howItEnds(end)}.`, CURE));
  }
  for (const edge of edges) {
    const { action } = edge.from;
    // A flow that runs into nothing has its own fault.
    if (!leavesAlone(edge) || edge.end === 'unhandled' || blamed.has(`${action.document.index}/${action.index}`)) continue;
    const at = placeOf(action);
    const key = `end ${at.file}/${at.action}`;
    if (!faults.has(key)) faults.set(key, fault('silent-end', at, `On some path ${howItEnds(edge)}.`, 'Say goodbye first.'));
  }
  return [...faults.values()];
};
