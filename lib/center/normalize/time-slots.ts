import type { CenterTimeSlot, TimeOfDay, Weekday } from '../center.ts';

export const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const SHORT = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_MINUTES = 24 * 60;

/** Minutes since the day's beginning; `end` may lie past midnight. */
export interface Opening {
  start: number;
  end: number;
}

/** `mon-fri` → MONDAY … FRIDAY; a range may run over Sunday: `sat-mon`. */
export function daysOf(text: string): Weekday[] {
  const [first = '', last = first] = text.split('-');
  const from = SHORT.indexOf(first);
  const length = ((SHORT.indexOf(last) - from + SHORT.length) % SHORT.length) + 1;
  return [...WEEKDAYS, ...WEEKDAYS].slice(from, from + length);
}

/** `09:00-18:00` in minutes. An end at or before the start lies on the next day. */
export function openingOf(text: string): Opening {
  const [start = 0, end = 0] = text.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)));
  return { start, end: end <= start ? end + DAY_MINUTES : end };
}

/** The openings of a day as Connect's slots; a shift past midnight becomes two, because a slot of Connect lies within its day. */
export function slotsOf(day: Weekday, openings: readonly Opening[]): CenterTimeSlot[] {
  const next = WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % WEEKDAYS.length] ?? day;
  return openings.flatMap(({ start, end }) => {
    const today = { day, start: timeOf(start), end: timeOf(Math.min(end, DAY_MINUTES)) };
    return end <= DAY_MINUTES ? [today] : [today, { day: next, start: timeOf(0), end: timeOf(end - DAY_MINUTES) }];
  });
}

/** Connect has no 24:00: 23:59 is its latest end and counts as the end of the day (documented). */
function timeOf(minutes: number): TimeOfDay {
  if (minutes >= DAY_MINUTES) return { hours: 23, minutes: 59 };
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** Monday first, then by start. */
export function inOrder(slots: readonly CenterTimeSlot[]): CenterTimeSlot[] {
  return [...slots].sort((a, b) => WEEKDAYS.indexOf(a.day) - WEEKDAYS.indexOf(b.day) || minutesOf(a.start) - minutesOf(b.start));
}

export function minutesOf({ hours, minutes }: TimeOfDay): number {
  return hours * 60 + minutes;
}
