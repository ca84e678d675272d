import type { Frame, State } from './state-graph.ts';
import type { Way } from './ways-out.ts';

/** What paths remember beside their flags, numbered by whoever keeps it. The explorer needs none; the comparison of flows keeps texts. */
export interface Memory {
  readonly initial: number;
  /** The ways that a path with this memory can take at all. */
  waysFrom(state: State): readonly Way[];
  after(state: State, way: Way): number;
  /** Into a module. */
  enter(memory: number, frame: Frame): number;
  /** Out of a module, or, without a frame, over to another flow. */
  leave(memory: number, frame: Frame | undefined): number;
}
