import type { Observation } from '../../flow-language/testing-language/test-case.ts';
import type { TestFailure } from './test-result.ts';

interface Watched {
  readonly observation: Observation;
  readonly least: number;
  readonly most: number;
  /** More than `most` fails the test: only where a usage says how often. */
  readonly isStrict: boolean;
  times: number;
  isAwaited: boolean;
  /** Line of the transcript from which on it was awaited. */
  since: number;
}

const watch = (observation: Observation, isAwaited: boolean): Watched => {
  const { usage } = observation;
  const limits = (least: number, most: number, isStrict: boolean): Watched => ({
    observation,
    least,
    most,
    isStrict,
    times: 0,
    isAwaited,
    since: 0,
  });
  if (usage === undefined) return limits(1, 1, false);
  if (usage.type === 'Exactly') return limits(usage.times, usage.times, true);
  if (usage.type === 'AtLeast') return limits(usage.times, Number.POSITIVE_INFINITY, false);
  return usage.type === 'AtMost' ? limits(0, usage.times, true) : limits(0, Number.POSITIVE_INFINITY, false);
};

/**
 * What a test still expects. Observations that nobody links to are awaited from the start; the others once the one that
 * links to them has been met. Without a usage an observation is expected once, and later events of its kind pass by (inferred).
 */
export class ObservationBoard {
  readonly #watched: readonly Watched[];
  readonly #byIdentifier: ReadonlyMap<string, Watched>;
  readonly failures: TestFailure[] = [];

  constructor(observations: readonly Observation[]) {
    const linked = new Set(observations.flatMap(({ next }) => next));
    this.#watched = observations.map((one) => watch(one, !linked.has(one.identifier)));
    this.#byIdentifier = new Map(this.#watched.map((one) => [one.observation.identifier, one]));
  }

  /** The observations that an event belongs to; `line` is the transcript's length. What they lead to is awaited after it. */
  take(matches: (observation: Observation) => boolean, line: number): Observation[] {
    const candidates = this.#watched.filter((one) => one.isAwaited && matches(one.observation));
    const taken = candidates.filter((one) => one.times < one.most);
    if (taken.length === 0) for (const one of candidates) if (one.isStrict) this.#tooOften(one, line);
    for (const one of taken) {
      one.times += 1;
      if (one.times === Math.max(1, one.least)) this.#lead(one.observation, line);
    }
    return taken.map(({ observation }) => observation);
  }

  results(): { identifier: string; times: number; met: boolean }[] {
    return this.#watched.map(({ observation, times, least }) => ({ identifier: observation.identifier, times, met: times >= least }));
  }

  /** Those that were awaited and did not come, with the line from which on they were. */
  missed(): { observation: Observation; since: number; times: number; least: number }[] {
    return this.#watched.filter((one) => one.isAwaited && one.times < one.least);
  }

  /** Those that were never even awaited. */
  unreached(): string[] {
    return this.#watched.filter((one) => !one.isAwaited && one.least > 0).map(({ observation }) => observation.identifier);
  }

  #lead({ next }: Observation, line: number): void {
    for (const identifier of next) {
      const one = this.#byIdentifier.get(identifier);
      if (one === undefined || one.isAwaited) continue;
      one.isAwaited = true;
      one.since = line;
    }
  }

  #tooOften({ observation, most }: Watched, line: number): void {
    const { identifier } = observation;
    if (this.failures.some((failure) => failure.observation === identifier)) return;
    const message = most === 0 ? 'happened, and must not' : `happened more often than ${most} ${most === 1 ? 'time' : 'times'}`;
    this.failures.push({ kind: 'too-often', observation: identifier, message, line: line - 1 });
  }
}
