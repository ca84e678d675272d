import * as v from 'valibot';
import { Description, Name, oneOrMore } from './atoms.ts';
import { CalendarDate, Days, Opening, TimeZone } from './calendar.ts';

const Openings = oneOrMore(Opening);

export const Week = v.record(Days, Openings);
export const Holiday = v.strictObject({ name: Name, from: CalendarDate, to: v.optional(CalendarDate) });
export const WorkingDay = v.strictObject({ name: Name, date: CalendarDate, open: Openings });

export const HoursEntry = v.strictObject({
  description: v.optional(Description),
  timeZone: v.pipe(v.optional(TimeZone), v.description("IANA name; the center's time zone unless given.")),
  week: v.pipe(Week, v.description('Days or ranges of days with one opening or a list: mon-fri: [09:00-12:00, 13:30-18:00].')),
  holidays: v.pipe(v.optional(v.array(Holiday)), v.description('Days off, both dates inclusive; without `to` a single day.')),
  workingDays: v.pipe(
    v.optional(v.array(WorkingDay)),
    v.description('Days with their own hours: days off that are worked (调休), short days.'),
  ),
});
