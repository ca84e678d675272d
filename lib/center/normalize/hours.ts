import type * as v from 'valibot';
import type { CenterHours, CenterHoursOverride, CenterTimeSlot, Weekday } from '../center.ts';
import type { Holiday as HolidaySchema, HoursEntry, Week as WeekSchema, WorkingDay as WorkingDaySchema } from '../schema/hours.ts';
import { daysOf, inOrder, openingOf, slotsOf, WEEKDAYS } from './time-slots.ts';

export type Week = v.InferOutput<typeof WeekSchema>;
export type Holiday = v.InferOutput<typeof HolidaySchema>;
export type WorkingDay = v.InferOutput<typeof WorkingDaySchema>;

export function normalizeHours(name: string, written: v.InferOutput<typeof HoursEntry>, timeZone: string): CenterHours {
  const { description, holidays = [], workingDays = [] } = written;
  return {
    name,
    ...(description === undefined ? {} : { description }),
    timeZone: written.timeZone ?? timeZone,
    week: weekSlots(written.week),
    holidays: holidays.map(holiday),
    workingDays: workingDays.map(workingDay),
  };
}

export function weekSlots(week: Week): CenterTimeSlot[] {
  const slots = Object.entries(week).flatMap(([days, open]) => daysOf(days).flatMap((day) => slotsOf(day, listOf(open).map(openingOf))));
  return inOrder(slots);
}

export function holiday({ name, from, to = from }: Holiday): CenterHoursOverride {
  return { name, from, to, slots: [] };
}

export function workingDay({ name, date, open }: WorkingDay): CenterHoursOverride {
  return { name, from: date, to: date, slots: inOrder(slotsOf(weekdayOf(date), listOf(open).map(openingOf))) };
}

/** Of a date alone: no time zone comes in. */
function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'MONDAY';
}

export function listOf<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
