import type { ClockPort } from '../../flow-language/ports.ts';
import type { RecordedStep } from './step-book.ts';

/** What ends an input that is stored, unless the block says otherwise (documented). */
const TERMINATION = '#';

const terminationOf = (parameters: Readonly<Record<string, unknown>>): string => {
  const settings = parameters.DTMFConfiguration;
  const own = typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'InputTerminationSequence') : undefined;
  return typeof own === 'string' ? own : TERMINATION;
};

/**
 * Presses the recorded keys of a block again, at their times. Of a stored input only the first key (it cut the prompt short) and
 * the end are recorded with their times; the others come evenly in between. `isHere`: the block still waits.
 */
export const pressAgain = (step: RecordedStep, clock: ClockPort, press: (key: string) => void, isHere: () => boolean): void => {
  const { input } = step;
  if (!input || input.keys === '') return;
  const later = (afterMs: number, key: string): void => {
    clock.after(afterMs, () => {
      if (isHere()) press(key);
    });
  };
  const keys = [...input.keys];
  if (input.result !== 'stored' && input.result !== 'invalid') {
    for (const key of keys) later(input.afterMs, key);
    return;
  }
  const first = Math.min(step.firstKeyAfterMs ?? input.afterMs - keys.length, input.afterMs);
  const gap = (input.afterMs - first) / keys.length;
  for (const [index, key] of keys.entries()) later(Math.max(0, first + gap * index), key);
  for (const key of terminationOf(step.action.parameters)) later(input.afterMs, key);
};
