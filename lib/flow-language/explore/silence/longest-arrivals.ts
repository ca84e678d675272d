import { components } from './components.ts';

/** A step in which nothing is heard. `count`: how often a counted loop can take it; 0: it is not counted. */
export interface SilentStep {
  from: number;
  to: number;
  seconds: number;
  count: number;
}

export interface Arrivals<S extends SilentStep> {
  /** Longest silence with which each node is reached; -1: it is not reached in silence, Infinity: it can last forever. */
  seconds: Float64Array;
  /** The same before and after all rounds of the counted loops that a node is in. */
  entry: Float64Array;
  peak: Float64Array;
  /** The step of the longest silence into each node; absent where silence begins. */
  by: readonly (S | undefined)[];
  /** Nodes that silence can go round in forever, one list a round; `seconds` 0: without any time passing. */
  rounds: readonly Round[];
}

export interface Round {
  nodes: readonly number[];
  seconds: number;
}

const MOST_REPETITIONS = 1_000_000;

const groupBy = (count: number, of: Int32Array): number[][] => {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const [node, group] of of.entries()) groups[group]?.push(node);
  return groups;
};

/** Most rounds that the counted loops among these steps allow together: nested loops multiply. */
const repetitions = (steps: readonly SilentStep[]): number => {
  const counts = new Map<number, number>();
  for (const { from, count } of steps) if (count > 0) counts.set(from, count);
  let product = 1;
  for (const count of counts.values()) product = Math.min(product * (count + 1), MOST_REPETITIONS);
  return product;
};

class Longest<S extends SilentStep> {
  readonly seconds: Float64Array;
  readonly entry: Float64Array;
  readonly peak: Float64Array;
  readonly by: (S | undefined)[];
  readonly rounds: Round[] = [];
  readonly #steps: readonly (readonly S[])[];
  /** Components over all steps, and over those that no loop counts. */
  readonly #whole: { of: Int32Array; count: number };
  readonly #inner: { of: Int32Array; count: number };
  readonly #roundOf = new Map<number, Round>();

  constructor(begin: Float64Array, steps: readonly (readonly S[])[]) {
    this.#steps = steps;
    this.seconds = Float64Array.from(begin);
    this.entry = new Float64Array(begin.length).fill(-1);
    this.peak = new Float64Array(begin.length).fill(-1);
    this.by = new Array(begin.length);
    const targets = steps.map((list) => list.map(({ to }) => to));
    const uncounted = steps.map((list) => list.filter(({ count }) => count === 0).map(({ to }) => to));
    this.#whole = components(begin.length, (node) => targets[node] ?? []);
    this.#inner = components(begin.length, (node) => uncounted[node] ?? []);
    this.#findRounds();
    const groups = groupBy(this.#whole.count, this.#whole.of);
    for (let number = groups.length - 1; number >= 0; number -= 1) this.#settle(groups[number] ?? [], number);
  }

  #at(node: number): number {
    return this.seconds[node] ?? -1;
  }

  #most(nodes: readonly number[]): number {
    return nodes.reduce((most, node) => Math.max(most, this.#at(node)), -1);
  }

  #within(nodes: readonly number[], component: { of: Int32Array }, number: number): S[] {
    return nodes.flatMap((node) => (this.#steps[node] ?? []).filter(({ to }) => component.of[to] === number));
  }

  #findRounds(): void {
    for (const [number, nodes] of groupBy(this.#inner.count, this.#inner.of).entries()) {
      const steps = this.#within(nodes, this.#inner, number).filter(({ count }) => count === 0);
      if (steps.length === 0) continue;
      const round = { nodes, seconds: steps.reduce((longest, step) => Math.max(longest, step.seconds), 0) };
      this.rounds.push(round);
      this.#roundOf.set(number, round);
    }
  }

  #reach(step: S, value: number): void {
    if (value <= this.#at(step.to)) return;
    this.seconds[step.to] = value;
    this.by[step.to] = step;
  }

  /** Longest path over the uncounted steps of one component; a round without time counts as one place. */
  #relax(nodes: readonly number[], number: number): void {
    const { of } = this.#inner;
    const order = [...nodes].sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0));
    let round: Round | undefined;
    for (const node of order) {
      const next = this.#roundOf.get(of[node] ?? -1);
      if (next !== undefined && next !== round) this.#level(next);
      round = next;
      const here = this.#at(node);
      if (here < 0) continue;
      for (const step of this.#steps[node] ?? []) {
        if (step.count === 0 && this.#whole.of[step.to] === number) this.#reach(step, here + step.seconds);
      }
    }
  }

  #level({ nodes }: Round): void {
    const most = this.#most(nodes);
    for (const node of nodes) this.seconds[node] = most;
  }

  /** Values of one component, all that leads to it being settled; then what leads out of it. */
  #settle(nodes: readonly number[], number: number): void {
    const entry = this.#most(nodes);
    if (entry < 0) return;
    const steps = this.#within(nodes, this.#whole, number);
    if (nodes.some((node) => (this.#roundOf.get(this.#inner.of[node] ?? -1)?.seconds ?? 0) > 0)) {
      for (const node of nodes) this.seconds[node] = Number.POSITIVE_INFINITY;
    } else if (steps.length > 0) this.#goRound(nodes, number, entry, repetitions(steps));
    const isCounted = steps.some(({ count }) => count > 0);
    const most = this.#most(nodes);
    for (const node of nodes) {
      this.entry[node] = isCounted ? entry : this.#at(node);
      this.peak[node] = isCounted ? most : this.#at(node);
    }
    for (const node of nodes) {
      const here = this.#at(node);
      if (here < 0) continue;
      for (const step of this.#steps[node] ?? []) if (this.#whole.of[step.to] !== number) this.#reach(step, here + step.seconds);
    }
  }

  #goRound(nodes: readonly number[], number: number, entry: number, times: number): void {
    // A counted loop comes by each of its nodes again, wherever it was entered.
    if (times > 1) for (const node of nodes) this.seconds[node] = Math.max(this.#at(node), entry);
    this.#relax(nodes, number);
    if (times === 1) return;
    const extra = (this.#most(nodes) - entry) * (times - 1);
    for (const node of nodes) this.seconds[node] = this.#at(node) + extra;
  }
}

/**
 * Longest silence with which each node can be reached: the longest path over silent steps. Steps of counted loops may be
 * taken as often as their loop says (an upper bound where loops are nested); what can go round uncounted lasts forever
 * when it takes time.
 *
 * @param begin silence at nodes where one can begin; -1 for the others
 */
export const longestArrivals = <S extends SilentStep>(begin: Float64Array, steps: readonly (readonly S[])[]): Arrivals<S> =>
  new Longest(begin, steps);
