import * as v from 'valibot';
import { advise } from './advice.ts';

/** `HH:MM-HH:MM`; `24:00` ends the day, an end before the start lies on the next day. */
export const Opening = v.pipe(
  v.string(),
  v.regex(
    /^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/,
    advise('is no opening time', 'write HH:MM-HH:MM, 00:00 to 24:00: 09:00-18:00'),
  ),
);

/** A day or a range of days: `fri`, `mon-fri`, `sat-sun`. */
export const Days = v.pipe(
  v.string(),
  v.regex(
    /^(?:mon|tue|wed|thu|fri|sat|sun)(?:-(?:mon|tue|wed|thu|fri|sat|sun))?$/,
    advise('is no day of the week', 'write mon, tue, wed, thu, fri, sat, sun or a range: mon-fri'),
  ),
);

export const CalendarDate = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, advise('is no date', 'write YYYY-MM-DD: 2026-10-01')),
  v.check((text) => !/^[0-9-]{10}$/.test(text) || isDate(text), advise('is not in the calendar', 'write a day that exists')),
);

export const TimeZone = v.pipe(v.string(), v.check(isTimeZone, advise('is no time zone', 'write its IANA name: Asia/Shanghai')));

/** `Date` rolls 02-30 over to March: a date that comes back changed does not exist. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Connect wants a name of the IANA database; Intl also takes offsets such as `+08:00`, which it refuses (documented). */
function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== undefined;
  } catch {
    return false;
  }
}
