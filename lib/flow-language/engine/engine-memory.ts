import type { ContactState, EngineMemory } from '../contact-state.ts';
import type { ClockPort } from '../ports.ts';

/** The guard against run-away flows counts actions in stretches of this length (milliseconds). */
const STRETCH = 1000;
/** Starting a flow counts as this many actions: flows that hand a contact to each other end sooner. */
const START_STEPS = 10;

/** The memory of a contact, made with its first flow. */
export const memoryOf = (contact: ContactState): EngineMemory => {
  contact.engine ??= { keys: null, functionMilliseconds: 0, steps: 0, instant: Number.NEGATIVE_INFINITY, messages: {} };
  return contact.engine;
};

/** Time has passed (an action settled later, a flow starts): the count may begin anew. */
export const noteTime = (memory: EngineMemory, clock: ClockPort): void => {
  const now = clock.now();
  if (now - memory.instant < STRETCH) return;
  memory.instant = now;
  memory.steps = 0;
};

export const noteStart = (memory: EngineMemory, clock: ClockPort): void => {
  noteTime(memory, clock);
  memory.steps += START_STEPS;
};
