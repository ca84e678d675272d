import type { Experience, ExperiencePlace, ExperienceWay } from './experience.ts';

/** Where a caller stands in one of two flows: what they notice until the next real decision, and what that is. */
export interface Position {
  notices: readonly string[];
  at: { kind: 'choice'; number: number; place: ExperiencePlace } | { kind: 'end'; end: string };
}

/** What follows on a way, by the numbers of its places. */
const isSameFuture = (ways: readonly ExperienceWay[], likeness: readonly number[]): boolean => {
  const [first, ...others] = ways;
  if (first === undefined) return true;
  const future = ({ to, end, notices }: ExperienceWay): string => JSON.stringify([notices, to === undefined ? end : (likeness[to] ?? to)]);
  return others.every((way) => future(way) === future(first));
};

/** Goes on from a place until something is decided that makes a difference. */
export const positionAt = ({ places }: Experience, likeness: readonly number[], from: number): Position => {
  const notices: string[] = [];
  const seen = new Set<number>();
  let number = from;
  for (;;) {
    const place = places[number];
    if (place === undefined) return { notices, at: { kind: 'end', end: 'nothing' } };
    if (seen.has(number)) return { notices, at: { kind: 'end', end: 'round and round' } };
    seen.add(number);
    notices.push(...place.notices);
    const [way] = place.ways;
    if (way === undefined) return { notices, at: { kind: 'end', end: 'nothing' } };
    if (!isSameFuture(place.ways, likeness)) return { notices, at: { kind: 'choice', number, place } };
    notices.push(...way.notices);
    if (way.to === undefined) return { notices, at: { kind: 'end', end: way.end ?? 'nothing' } };
    number = way.to;
  }
};

/** Where a way leads. */
export const positionAfter = (experience: Experience, likeness: readonly number[], way: ExperienceWay): Position => {
  if (way.to === undefined) return { notices: way.notices, at: { kind: 'end', end: way.end ?? 'nothing' } };
  const position = positionAt(experience, likeness, way.to);
  return { ...position, notices: [...way.notices, ...position.notices] };
};

/** A decision in people's words. */
const decision = ({ question, isCallers, ways }: ExperiencePlace): string => {
  if (!isCallers) return `depends on ${question}`;
  const keys = ways.filter(({ label }) => label.startsWith('key ')).map(({ label }) => label.slice(4));
  return keys.length > 0 ? `asks for key ${keys.join(', ')}` : `asks for ${question}`;
};

/** The only way on when nothing fails. */
const onlyWay = ({ ways, isCallers }: ExperiencePlace): ExperienceWay | undefined => {
  const [first, second] = ways.filter(({ isFailure }) => !isFailure);
  return isCallers || second !== undefined ? undefined : first;
};

const MOST_STEPS = 200;

/**
 * What comes after the notices of a position when nothing fails: how it ends, the next question, or the next thing that is
 * noticed. With `notices` those that come on are collected instead, up to the next decision.
 */
export const whatFollows = (experience: Experience, likeness: readonly number[], { at }: Position, notices?: string[]): string => {
  let here = at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (here.kind === 'end') return here.end;
    const way = onlyWay(here.place);
    if (way === undefined) return decision(here.place);
    const next = positionAfter(experience, likeness, way);
    const [first] = next.notices;
    if (notices === undefined && first !== undefined) return `"${first}"`;
    notices?.push(...next.notices);
    here = next.at;
  }
  return here.kind === 'end' ? here.end : decision(here.place);
};
