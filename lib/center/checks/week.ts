import * as v from 'valibot';
import type { CenterTimeSlot } from '../center.ts';
import type { Finding, Path } from '../finding.ts';
import { listOf, type Week, weekSlots } from '../normalize/hours.ts';
import { daysOf, minutesOf } from '../normalize/time-slots.ts';
import { Week as WeekSchema } from '../schema/hours.ts';
import { select } from '../select.ts';

/** Connect: openings of one hours of operation (documented). */
const MOST_SLOTS = 100;

export function checkWeeks(definition: unknown): Finding[] {
  return select(definition, 'hours.*.week').flatMap(({ path, value }) => {
    if (!v.is(WeekSchema, value)) return [];
    return [...checkDays(path, value), ...checkOpenings(path, value), ...checkOverlap(path, weekSlots(value)), ...checkSize(path, value)];
  });
}

/** `mon-fri` and `fri` would leave open whether the second adds to the first or replaces it. */
function checkDays(path: Path, week: Week): Finding[] {
  const given = new Map<string, string>();
  return Object.keys(week).flatMap((days): Finding[] => {
    const twice = daysOf(days).find((day) => given.has(day));
    const earlier = twice === undefined ? undefined : given.get(twice);
    for (const day of daysOf(days)) given.set(day, days);
    if (twice === undefined) return [];
    return [
      {
        path: [...path, days],
        at: 'key',
        message: `${twice} is in "${earlier}" already`,
        cure: 'give each day once, with a list of openings',
      },
    ];
  });
}

function checkOpenings(path: Path, week: Week): Finding[] {
  return Object.entries(week).flatMap(([days, open]) => listOf(open).flatMap((text) => checkOpening([...path, days], text)));
}

export function checkOpening(path: Path, text: string): Finding[] {
  const [from, to] = text.split('-');
  return from === to ? [{ path, at: 'value', message: `"${text}" opens and closes at once`, cure: 'the whole day is 00:00-24:00' }] : [];
}

/** Slots in order: each must begin when the one before has ended. */
export function checkOverlap(path: Path, slots: readonly CenterTimeSlot[]): Finding[] {
  return slots.flatMap((slot, index): Finding[] => {
    const before = slots[index - 1];
    if (before === undefined || before.day !== slot.day || minutesOf(slot.start) >= minutesOf(before.end)) return [];
    return [{ path, at: 'key', message: `two openings overlap on ${slot.day}`, cure: 'let one end before the next begins' }];
  });
}

function checkSize(path: Path, week: Week): Finding[] {
  const count = weekSlots(week).length;
  return count > MOST_SLOTS ? [{ path, at: 'key', message: `has ${count} openings`, cure: `Connect takes ${MOST_SLOTS}` }] : [];
}
