import type { Experience, ExperienceWay } from './experience.ts';
import { type Position, positionAfter, positionAt, whatFollows } from './position.ts';

/** What a caller meets at one point of a path. */
export interface Heard {
  hears: readonly string[];
  /** What comes then: an end, a question, a decision of the center, or what is heard next. */
  next: string;
}

/** One of the two flows, with what is asked anywhere in it. */
export class ComparedFlow {
  readonly experience: Experience;
  readonly likeness: readonly number[];
  readonly #questions: ReadonlySet<string>;

  constructor(experience: Experience, likeness: readonly number[]) {
    this.experience = experience;
    this.likeness = likeness;
    this.#questions = new Set(experience.places.map(({ question }) => question));
  }

  at(place: number): Position {
    return positionAt(this.experience, this.likeness, place);
  }

  behind(way: ExperienceWay): Position {
    return positionAfter(this.experience, this.likeness, way);
  }

  asks(question: string | undefined): boolean {
    return question !== undefined && this.#questions.has(question);
  }

  heard(position: Position): Heard {
    return { hears: position.notices, next: whatFollows(this.experience, this.likeness, position) };
  }

  /** What is heard up to the next decision, when nothing fails. */
  heardOn(position: Position): Heard {
    const hears = [...position.notices];
    const next = whatFollows(this.experience, this.likeness, position, hears);
    return { hears, next };
  }
}
