import type { Experience, ExperiencePlace, ExperienceWay } from './experience.ts';

/**
 * Places of two experiences sorted by what a caller can meet from there on: equal numbers, equal futures. Silent decisions
 * whose outcomes are all alike do not count as decisions.
 */
export interface Likeness {
  before: readonly number[];
  after: readonly number[];
}

const MOST_ROUNDS = 500;

const isSilent = ({ notices, ways }: ExperiencePlace): boolean => notices.length === 0 && ways.every((way) => way.notices.length === 0);

/** Numbers for texts, in the order in which they come up. */
class Numbers {
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text) ?? this.#known.size;
    this.#known.set(text, known);
    return known;
  }
}

const OPEN = -2;
const UNKNOWN = -1;

/** One round: numbers of all places, where places with something to notice are told apart by their numbers of the round before. */
class Round {
  readonly result: number[];
  readonly #places: readonly ExperiencePlace[];
  readonly #previous: readonly number[];
  readonly #numbers = new Numbers();

  constructor(places: readonly ExperiencePlace[], previous: readonly number[]) {
    this.#places = places;
    this.#previous = previous;
    this.result = places.map(() => UNKNOWN);
    for (let place = 0; place < places.length; place += 1) this.#number(place);
  }

  get count(): number {
    return new Set(this.result).size;
  }

  /** Silent places take their number from what follows, worked out first, with a list instead of recursion. */
  #number(first: number): void {
    const work = [first];
    for (let place = work.at(-1); place !== undefined; place = work.at(-1)) {
      const known = this.result[place] ?? UNKNOWN;
      if (known >= 0) {
        work.pop();
        continue;
      }
      const missing = known === OPEN ? [] : this.#missing(place);
      this.result[place] = OPEN;
      if (missing.length > 0) work.push(...missing);
      else {
        work.pop();
        this.result[place] = this.#judge(place);
      }
    }
  }

  #missing(place: number): number[] {
    const targets = this.#places[place]?.ways.flatMap(({ to }) => to ?? []) ?? [];
    return targets.filter((to) => this.#isSilent(to) && this.result[to] === UNKNOWN);
  }

  #isSilent(place: number): boolean {
    const found = this.#places[place];
    return found !== undefined && isSilent(found);
  }

  /** Number of what a way leads to: an end, a place with something to notice, or what a silent place leads to in turn. */
  #future({ to, end, notices }: ExperienceWay): number {
    const future = this.#beyond(to, end);
    return notices.length === 0 ? future : this.#numbers.of(`notices ${JSON.stringify(notices)} ${future}`);
  }

  #beyond(to: number | undefined, end: string | undefined): number {
    if (to === undefined) return this.#numbers.of(`end ${end ?? ''}`);
    if (!this.#isSilent(to)) return this.#numbers.of(`then ${this.#previous[to] ?? 0}`);
    const known = this.result[to] ?? UNKNOWN;
    return known < 0 ? this.#numbers.of('round') : known;
  }

  #judge(place: number): number {
    const found = this.#places[place];
    if (found === undefined) return UNKNOWN;
    const futures = found.ways.map((way) => this.#future(way));
    const isSame = futures.every((future) => future === futures[0]);
    if (isSame && isSilent(found)) return futures[0] ?? this.#numbers.of('nothing');
    const choices = found.ways.map(({ label }, index) => `${label} ${futures[index]}`).sort();
    const ways = isSame ? `${futures[0]}` : `${found.question} ${JSON.stringify(choices)}`;
    if (isSilent(found)) return this.#numbers.of(`choice ${ways}`);
    return this.#numbers.of(`place ${this.#previous[place] ?? 0} ${JSON.stringify(found.notices)} ${ways}`);
  }
}

export const likenessOf = (before: Experience, after: Experience): Likeness => {
  const shift = before.places.length;
  const shifted = after.places.map((place) => ({
    ...place,
    ways: place.ways.map((way) => (way.to === undefined ? way : { ...way, to: way.to + shift })),
  }));
  const places = [...before.places, ...shifted];
  let round = new Round(
    places,
    places.map(() => 0),
  );
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    const next = new Round(places, round.result);
    const isStable = next.count === round.count;
    round = next;
    if (isStable) break;
  }
  return { before: round.result.slice(0, shift), after: round.result.slice(shift) };
};
