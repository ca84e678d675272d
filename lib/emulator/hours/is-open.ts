import type { HoursOfOperation, TimeSlot } from '../inventory/types.ts';
import { localTime } from './local-time.ts';

const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const DAY_MS = 86_400_000;
const END_OF_DAY = 23 * 60 + 59;

/**
 * Whether the hours are open at this moment (milliseconds since 1970), in their own time zone; undefined when the zone is unknown.
 * The end is exclusive: 18:00 sharp is closed (inferred). A shift past midnight belongs to the day it starts on, so a holiday
 * does not cut the night shift of the day before (inferred).
 */
export const isOpen = (hours: Pick<HoursOfOperation, 'timeZone' | 'config' | 'overrides'>, now: number): boolean | undefined => {
  const local = localTime(now, hours.timeZone);
  if (!local) return undefined;
  const yesterday = new Date(Date.parse(local.date) - DAY_MS).toISOString().slice(0, 10);
  return (
    slotsOn(hours, local.date).some((slot) => coversToday(slot, local.minute)) ||
    slotsOn(hours, yesterday).some((slot) => reachesIntoNextDay(slot, local.minute))
  );
};

/** Slots that start on this date: of the first override that covers it, otherwise of the week. */
const slotsOn = (hours: Pick<HoursOfOperation, 'config' | 'overrides'>, date: string): TimeSlot[] => {
  const override = hours.overrides.find((candidate) => candidate.effectiveFrom <= date && date <= candidate.effectiveTill);
  const day = DAYS[new Date(Date.parse(date)).getUTCDay()];
  return (override?.config ?? hours.config).filter((slot) => slot.day === day);
};

const minuteOf = (time: TimeSlot['start']): number => time.hours * 60 + time.minutes;
const isOvernight = (slot: TimeSlot): boolean => minuteOf(slot.end) <= minuteOf(slot.start);

const coversToday = (slot: TimeSlot, minute: number): boolean => {
  if (minute < minuteOf(slot.start)) return false;
  // The API cannot say 24:00; 23:59 stands for the end of the day (documented), its last minute included.
  return isOvernight(slot) || minuteOf(slot.end) >= END_OF_DAY || minute < minuteOf(slot.end);
};

const reachesIntoNextDay = (slot: TimeSlot, minute: number): boolean => isOvernight(slot) && minute < minuteOf(slot.end);
