import { isOpen } from '../../../lib/emulator/hours/is-open.ts';
import type { HoursOfOperation, TimeSlot } from '../../../lib/emulator/inventory/types.ts';

const slot = (day: string, from: string, to: string): TimeSlot => {
  const [startHours = 0, startMinutes = 0] = from.split(':').map(Number);
  const [endHours = 0, endMinutes = 0] = to.split(':').map(Number);
  return { day, start: { hours: startHours, minutes: startMinutes }, end: { hours: endHours, minutes: endMinutes } };
};
const WORKING_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const ALL_DAYS = [...WORKING_DAYS, 'SATURDAY', 'SUNDAY'];
const NATIONAL_DAY = { name: 'National Day', effectiveFrom: '2026-10-01', effectiveTill: '2026-10-07', config: [] };
const MAKE_UP_DAY = {
  name: 'make-up day',
  effectiveFrom: '2026-10-10',
  effectiveTill: '2026-10-10',
  config: [slot('SATURDAY', '09:00', '18:00')],
};

const office: HoursOfOperation = {
  id: 'h',
  arn: 'arn:h',
  name: 'office',
  timeZone: 'Asia/Shanghai',
  config: WORKING_DAYS.map((day) => slot(day, '09:00', '18:00')),
  overrides: [NATIONAL_DAY, MAKE_UP_DAY],
};
const at = (iso: string): number => Date.parse(iso);
const with_ = (config: TimeSlot[], timeZone = 'UTC'): HoursOfOperation => ({ ...office, timeZone, config, overrides: [] });

test.each([
  ['2026-11-20T08:59:59+08:00', false, 'a minute before opening'],
  ['2026-11-20T09:00:00+08:00', true, 'opening time'],
  ['2026-11-20T17:59:59+08:00', true, 'the last second'],
  ['2026-11-20T18:00:00+08:00', false, 'closing time'],
  ['2026-11-20T18:01:00+08:00', false, 'a minute after closing'],
  ['2026-11-21T10:00:00+08:00', false, 'a Saturday'],
  ['2026-10-01T10:00:00+08:00', false, 'the first day of a holiday'],
  ['2026-10-07T10:00:00+08:00', false, 'the last day of a holiday'],
  ['2026-10-08T10:00:00+08:00', true, 'the day after the holiday'],
  ['2026-10-10T10:00:00+08:00', true, 'a Saturday that is worked'],
  ['2026-10-10T18:01:00+08:00', false, 'the evening of a Saturday that is worked'],
  ['2026-10-17T10:00:00+08:00', false, 'another Saturday'],
])('%s: open is %s (%s)', (moment, open) => {
  expect(isOpen(office, at(moment))).toBe(open);
});

test('the date of an override is the date in the time zone of the hours', () => {
  // 2026-09-30T23:30Z is already October 1 in Shanghai.
  expect(isOpen({ ...office, overrides: [] }, at('2026-10-01T01:30:00Z'))).toBe(true);
  expect(isOpen(office, at('2026-09-30T23:30:00Z') + 2 * 3_600_000)).toBe(false);
});

test('a split shift is closed over lunch', () => {
  const split = with_([slot('FRIDAY', '09:00', '12:00'), slot('FRIDAY', '13:30', '16:30')]);

  expect(isOpen(split, at('2026-11-20T11:59:00Z'))).toBe(true);
  expect(isOpen(split, at('2026-11-20T12:30:00Z'))).toBe(false);
  expect(isOpen(split, at('2026-11-20T13:30:00Z'))).toBe(true);
});

test('a shift past midnight reaches into the next day, and only there', () => {
  const night = with_([slot('FRIDAY', '22:00', '06:00')]);

  expect(isOpen(night, at('2026-11-20T23:00:00Z'))).toBe(true);
  expect(isOpen(night, at('2026-11-21T05:59:00Z'))).toBe(true);
  expect(isOpen(night, at('2026-11-21T06:00:00Z'))).toBe(false);
  expect(isOpen(night, at('2026-11-20T05:00:00Z'))).toBe(false);
});

test('around the clock never closes, written to 23:59 or to 00:00', () => {
  for (const end of ['23:59', '00:00']) {
    const always = with_(ALL_DAYS.map((day) => slot(day, '00:00', end)));
    for (const time of ['00:00:00', '12:00:00', '23:59:59']) expect(isOpen(always, at(`2026-11-21T${time}Z`))).toBe(true);
  }
});

test('the wall clock rules where daylight saving moves it', () => {
  const london = with_([slot('MONDAY', '09:00', '17:00')], 'Europe/London');

  expect(isOpen(london, at('2026-07-06T08:30:00Z'))).toBe(true);
  expect(isOpen(london, at('2026-12-07T08:30:00Z'))).toBe(false);
});

test('an unknown time zone gives no answer', () => {
  expect(isOpen({ ...office, timeZone: 'Mars/Olympus' }, at('2026-11-20T10:00:00Z'))).toBeUndefined();
});
