import { ComparedFlow, type Heard } from './compared-flow.ts';
import type { Experience, ExperienceWay } from './experience.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { Position } from './position.ts';

/** A path on which callers meet something else than before. `path`: the choices that lead there. */
export interface PathChange {
  kind: 'added' | 'removed' | 'changed';
  path: readonly string[];
  before?: Heard;
  after?: Heard;
  /** At how many more places the same changes. */
  alsoOn: number;
}

export interface Comparison {
  changes: PathChange[];
  /** False: the bound was reached before everything was compared. */
  complete: boolean;
}

type Name = 'before' | 'after';

interface Pair {
  before: Position;
  after: Position;
  path: readonly string[];
  /** Answers to questions that only one of the two flows has asked so far. */
  answers: ReadonlyMap<string, string>;
}

const MOST_PAIRS = 20_000;
/** Pairs looked at, whether they are new or not. */
const MOST_LOOKS = 200_000;

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

const placeKey = ({ at, notices }: Position): string => JSON.stringify([at.kind === 'end' ? at.end : at.number, notices]);

/** A decision that is not the caller's: the other flow may well not ask it. */
const isSystemChoice = ({ at }: Position): boolean => at.kind === 'choice' && !at.place.isCallers;

const questionOf = ({ at }: Position): string | undefined => (at.kind === 'choice' ? at.place.question : undefined);
const isSameQuestion = (a: Position, b: Position): boolean => questionOf(a) !== undefined && questionOf(a) === questionOf(b);

/** A choice that was made before is not told again. */
const withLabel = (path: readonly string[], label: string): readonly string[] =>
  label === '' || path.includes(label) ? path : [...path, label];

class Comparer {
  readonly changes = new Map<string, PathChange>();
  complete = true;
  readonly #before: ComparedFlow;
  readonly #after: ComparedFlow;
  #open: Pair[] = [];
  /** Pairs behind a failure: compared when nothing else is left, so that the paths shown are those on which little fails. */
  #failures: Pair[] = [];
  readonly #seen = new Set<string>();
  #looks = 0;

  constructor(before: Experience, after: Experience, likeness: Likeness) {
    this.#before = new ComparedFlow(before, likeness.before);
    this.#after = new ComparedFlow(after, likeness.after);
  }

  run(): void {
    const { start: first } = this.#before.experience;
    const { start: second } = this.#after.experience;
    if (first !== undefined && second !== undefined) {
      this.#enqueue({ before: this.#before.at(first), after: this.#after.at(second), path: [], answers: new Map() }, false);
    } else if (first !== undefined) this.#report('', { kind: 'removed', path: [], before: this.#before.heardOn(this.#before.at(first)) });
    else if (second !== undefined) this.#report('', { kind: 'added', path: [], after: this.#after.heardOn(this.#after.at(second)) });
    while (this.#open.length > 0 && this.complete) {
      const pairs = this.#open;
      this.#open = [];
      for (const pair of pairs) if (this.complete) this.#compare(pair);
      if (this.#open.length > 0) continue;
      const failures = this.#failures;
      this.#failures = [];
      for (const pair of failures) this.#enqueue(pair, false);
    }
  }

  #flow(name: Name): ComparedFlow {
    return name === 'before' ? this.#before : this.#after;
  }

  #enqueue(pair: Pair, isFailure: boolean): void {
    this.#looks += 1;
    if (this.#looks > MOST_LOOKS || this.#seen.size + this.#failures.length >= MOST_PAIRS) this.complete = false;
    if (!this.complete) return;
    const key = `${placeKey(pair.before)}|${placeKey(pair.after)}|${JSON.stringify([...pair.answers].sort())}`;
    if (this.#seen.has(key) || this.#isAlike(pair)) return;
    if (isFailure) this.#failures.push(pair);
    else {
      this.#seen.add(key);
      this.#open.push(pair);
    }
  }

  #isAlike({ before, after }: Pair): boolean {
    if (before.notices.length !== after.notices.length || commonStart(before.notices, after.notices) < before.notices.length) return false;
    if (before.at.kind === 'end' || after.at.kind === 'end') {
      return before.at.kind === 'end' && after.at.kind === 'end' && before.at.end === after.at.end;
    }
    return this.#before.likeness[before.at.number] === this.#after.likeness[after.at.number];
  }

  #report(difference: string, change: Omit<PathChange, 'alsoOn'>): void {
    const key = `${change.kind} ${difference}`;
    const known = this.changes.get(key);
    if (known === undefined) this.changes.set(key, { ...change, alsoOn: 0 });
    else known.alsoOn += 1;
  }

  /** What both sides begin or end with is left out; the same difference in another place is the same change. */
  #reportChange({ path, before, after }: Pair): void {
    const old = [...before.notices];
    const young = [...after.notices];
    let next: string | undefined;
    while (old.length > 0 && old.at(-1) === young.at(-1)) {
      next = `"${old.pop()}"`;
      young.pop();
    }
    const heard = {
      before: { hears: old, next: next ?? this.#before.heard(before).next },
      after: { hears: young, next: next ?? this.#after.heard(after).next },
    };
    const difference = old.length + young.length === 0 ? [heard.before.next, heard.after.next] : [old, young];
    this.#report(JSON.stringify(difference), { kind: 'changed', path, ...heard });
  }

  #compare(pair: Pair): void {
    const common = commonStart(pair.before.notices, pair.after.notices);
    const before = { ...pair.before, notices: pair.before.notices.slice(common) };
    const after = { ...pair.after, notices: pair.after.notices.slice(common) };
    const rest = { ...pair, before, after };
    if (isSameQuestion(before, after)) {
      if (before.notices.length > 0 || after.notices.length > 0) this.#reportChange(rest);
      this.#follow(rest);
      return;
    }
    const split = this.#splittable(rest);
    if (split === undefined) this.#reportChange(rest);
    else this.#split(split, rest);
  }

  /** The side whose decision is taken alone: one that the other flow does not know, else the first that can be. */
  #splittable({ before, after }: Pair): Name | undefined {
    const mayBefore = before.notices.length === 0 && isSystemChoice(before);
    const mayAfter = after.notices.length === 0 && isSystemChoice(after);
    if (mayBefore && mayAfter) return this.#before.asks(questionOf(after)) ? 'before' : 'after';
    if (mayBefore) return 'before';
    return mayAfter ? 'after' : undefined;
  }

  /** Both flows ask the same: choice by choice. */
  #follow({ before, after, path, answers }: Pair): void {
    if (before.at.kind === 'end' || after.at.kind === 'end') return;
    const theirs = new Map(after.at.place.ways.map((way) => [way.key, way]));
    for (const way of before.at.place.ways) {
      const other = theirs.get(way.key);
      theirs.delete(way.key);
      if (other === undefined) {
        const heard = this.#before.heardOn(this.#before.behind(way));
        this.#report(JSON.stringify([way.key, heard]), { kind: 'removed', path: [...path, way.label], before: heard });
        continue;
      }
      const pair = { before: this.#before.behind(way), after: this.#after.behind(other), path, answers };
      if (other.label !== way.label) this.#reportTerms(pair, way, other);
      this.#enqueue({ ...pair, path: withLabel(path, other.label) }, way.isFailure);
    }
    for (const way of theirs.values()) {
      const heard = this.#after.heardOn(this.#after.behind(way));
      this.#report(JSON.stringify([way.key, heard]), { kind: 'added', path: [...path, way.label], after: heard });
    }
  }

  /** The same choice under other terms: a loop with another count. */
  #reportTerms({ path, before, after }: Pair, { label, key }: ExperienceWay, other: ExperienceWay): void {
    const old = { hears: [`(${label})`], next: this.#before.heard({ ...before, notices: [] }).next };
    const young = { hears: [`(${other.label})`], next: this.#after.heard({ ...after, notices: [] }).next };
    this.#report(JSON.stringify([label, other.label]), { kind: 'changed', path: [...path, key], before: old, after: young });
  }

  /** One flow decides something that the other does not: each of its ways against the same place of the other. */
  #split(name: Name, pair: Pair): void {
    const { at } = pair[name];
    if (at.kind === 'end') return;
    const { question, ways } = at.place;
    const given = pair.answers.get(question);
    const answer = ways.some(({ key }) => key === given) ? given : undefined;
    for (const way of ways) {
      if (!this.complete || (answer !== undefined && way.key !== answer)) continue;
      const answers = answer === undefined ? new Map([...pair.answers, [question, way.key]]) : pair.answers;
      const path = answer === undefined ? withLabel(pair.path, way.label) : pair.path;
      this.#enqueue({ ...pair, [name]: this.#flow(name).behind(way), path, answers }, way.isFailure);
    }
  }
}

/** Every path on which callers meet something else after than before, those with the fewest failures and choices first. */
export const compareExperiences = (before: Experience, after: Experience): Comparison => {
  const comparer = new Comparer(before, after, likenessOf(before, after));
  comparer.run();
  const complete = comparer.complete && before.complete && after.complete;
  return { changes: [...comparer.changes.values()], complete };
};
