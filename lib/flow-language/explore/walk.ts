import type { EndKind } from './end-kind.ts';
import type { ExploredDocument } from './explored-document.ts';
import { FLAG } from './path-flags.ts';
import type { Edge, State, StateGraph } from './state-graph.ts';

/** One way in which paths end: `edge` is the step that ends the first of them. */
export interface PathEnd {
  kind: EndKind;
  edge: Edge;
}

export interface Walk {
  root: ExploredDocument;
  /** In the order in which they were reached: fewest errors first, then nearest. */
  states: readonly State[];
  /** The step by which a state was reached first; none for the start. */
  reachedBy: ReadonlyMap<State, Edge>;
  ends: readonly PathEnd[];
  /** Numbers of the branches walked, by document. */
  walked: ReadonlyMap<ExploredDocument, ReadonlySet<number>>;
  /** False: the bound was reached, and there is more than was walked. */
  complete: boolean;
}

/** Steps looked at for each state of the bound: a document can have thousands of branches on one action. */
const STEPS_PER_STATE = 20;

const placeOf = ({ from, way }: Edge): string => `${from.frame.document.index}/${from.action.index}/${way.kind}/${way.label}`;

/** Ends by place and kind. What is only reached when a prompt cannot be played counts where nothing else ends at that place. */
const collectEnds = (found: readonly PathEnd[]): PathEnd[] => {
  const clean = new Map<string, PathEnd>();
  const degraded = new Map<string, PathEnd>();
  const cleanPlaces = new Set<string>();
  for (const end of found) {
    const place = placeOf(end.edge);
    const isClean = (end.edge.from.flags & FLAG.degraded) === 0;
    if (isClean) cleanPlaces.add(place);
    const known = isClean ? clean : degraded;
    const key = `${place}/${end.kind}`;
    if (!known.has(key)) known.set(key, end);
  }
  return [...clean.values(), ...[...degraded.values()].filter(({ edge }) => !cleanPlaces.has(placeOf(edge)))];
};

/** Steps back to a place that the path has been at. A counted loop is left by its last round: steps into another round are left out. */
const closingEdges = (graph: StateGraph, states: readonly State[], known: ReadonlySet<State>): Edge[] => {
  const seen = new Set<State>();
  const open = new Set<State>();
  const closing: Edge[] = [];
  for (const first of states) {
    if (seen.has(first)) continue;
    const stack = [{ state: first, next: 0 }];
    seen.add(first);
    open.add(first);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = graph.edges(top.state)[top.next];
      top.next += 1;
      if (edge === undefined) {
        open.delete(top.state);
        stack.pop();
      } else if (edge.to === undefined || edge.count > 0 || !known.has(edge.to)) continue;
      else if (open.has(edge.to)) closing.push(edge);
      else if (!seen.has(edge.to)) {
        seen.add(edge.to);
        open.add(edge.to);
        stack.push({ state: edge.to, next: 0 });
      }
    }
  }
  return closing;
};

const mark = (walked: Map<ExploredDocument, Set<number>>, { branches }: Edge): void => {
  for (const { document, number } of branches) {
    const known = walked.get(document) ?? new Set<number>();
    walked.set(document, known.add(number));
  }
};

class Walker {
  readonly states: State[] = [];
  readonly known = new Set<State>();
  readonly reachedBy = new Map<State, Edge>();
  readonly walked = new Map<ExploredDocument, Set<number>>();
  readonly ends: PathEnd[] = [];
  complete = true;
  /** Steps that an error takes: followed when nothing else is left, so that the paths shown are those on which little goes wrong. */
  #errors: Edge[] = [];
  #steps: number;
  readonly #graph: StateGraph;
  readonly #limit: number;

  constructor(graph: StateGraph, limit: number) {
    this.#graph = graph;
    this.#limit = limit;
    this.#steps = limit * STEPS_PER_STATE;
  }

  walk(start: State): void {
    this.#admit(start);
    for (let at = 0; at < this.states.length || this.#errors.length > 0; at += 1) {
      if (at === this.states.length) this.#goWrong();
      const state = this.states[at];
      if (state === undefined) break;
      if (this.#steps <= 0) {
        this.complete = false;
        break;
      }
      for (const edge of this.#graph.edges(state)) this.#take(edge);
    }
  }

  #goWrong(): void {
    const errors = this.#errors;
    this.#errors = [];
    for (const edge of errors) if (edge.to !== undefined) this.#admit(edge.to, edge);
  }

  #take(edge: Edge): void {
    this.#steps -= 1;
    mark(this.walked, edge);
    if (edge.to === undefined) this.ends.push({ kind: edge.end ?? 'unhandled', edge });
    else if (this.known.has(edge.to)) return;
    else if (edge.way.kind === 'error') this.#errors.push(edge);
    else this.#admit(edge.to, edge);
  }

  #admit(state: State, by?: Edge): void {
    if (this.known.has(state)) return;
    if (this.states.length >= this.#limit) {
      this.complete = false;
      return;
    }
    this.known.add(state);
    this.states.push(state);
    if (by !== undefined) this.reachedBy.set(state, by);
  }
}

/** Walks every step from a flow's start, nearest first, until there is nothing new or `limit` states are reached. */
export const walkFlow = (graph: StateGraph, start: State, limit: number): Walk => {
  const walker = new Walker(graph, limit);
  walker.walk(start);
  const { states, known, reachedBy, walked, complete } = walker;
  const cycles = closingEdges(graph, states, known).map((edge) => ({ kind: 'cycle' as const, edge }));
  return { root: start.frame.document, states, reachedBy, ends: collectEnds([...walker.ends, ...cycles]), walked, complete };
};
