import * as v from 'valibot';
import type { CenterHoursOverride } from '../center.ts';
import type { Finding, Path } from '../finding.ts';
import { holiday, listOf, workingDay } from '../normalize/hours.ts';
import { openingOf } from '../normalize/time-slots.ts';
import { Holiday, WorkingDay } from '../schema/hours.ts';
import { select } from '../select.ts';
import { show } from '../show.ts';
import { checkOpening, checkOverlap } from './week.ts';

/** An override that is well formed, and where it stands. */
interface Dated extends CenterHoursOverride {
  path: Path;
}

/** Connect: overrides of one hours of operation; the quota cannot be raised (documented). */
const MOST_OVERRIDES = 50;
const END_OF_DAY = 24 * 60;

/** Holidays and working days, which are one list in Connect. */
export function checkOverrides(definition: unknown): Finding[] {
  return select(definition, 'hours.*').flatMap(({ path, value }) => {
    const entries = [...select(value, 'holidays.*'), ...select(value, 'workingDays.*')];
    if (entries.length > MOST_OVERRIDES) return [tooMany(path, entries.length)];
    const dated = entries.flatMap((entry) => read([...path, ...entry.path], entry.value));
    return [
      ...entries.flatMap((entry) => checkOpen([...path, ...entry.path], entry.value)),
      ...checkOrder(dated),
      ...checkNames(dated),
      ...checkDates(dated),
    ];
  });
}

function tooMany(path: Path, count: number): Finding {
  return {
    path,
    at: 'key',
    message: `has ${count} holidays and working days`,
    cure: `Connect takes ${MOST_OVERRIDES}: take out those that are over`,
  };
}

function read(path: Path, value: unknown): Dated[] {
  if (v.is(Holiday, value)) return [{ path, ...holiday(value) }];
  return v.is(WorkingDay, value) ? [{ path, ...workingDay(value) }] : [];
}

function checkOpen(path: Path, value: unknown): Finding[] {
  if (!v.is(WorkingDay, value)) return [];
  const at = [...path, 'open'];
  const openings = listOf(value.open);
  const overnight = openings.filter((text) => openingOf(text).end > END_OF_DAY);
  const findings = openings.flatMap((text) => checkOpening(at, text));
  if (findings.length > 0) return findings;
  const cure = 'end a dated day at 24:00 at the latest';
  if (overnight.length > 0) return overnight.map((text) => ({ path: at, at: 'value', message: `"${text}" runs into the next day`, cure }));
  return checkOverlap(at, workingDay(value).slots);
}

function checkOrder(all: readonly Dated[]): Finding[] {
  return all.flatMap(({ path, from, to }): Finding[] => {
    if (from <= to) return [];
    return [
      { path: [...path, 'to'], at: 'value', message: `${to} lies before ${from}`, cure: 'write the first day as from, the last as to' },
    ];
  });
}

function checkNames(all: readonly Dated[]): Finding[] {
  const names = new Set<string>();
  return all.flatMap(({ path, name }): Finding[] => {
    const twice = names.has(name);
    names.add(name);
    if (!twice) return [];
    return [
      {
        path: [...path, 'name'],
        at: 'value',
        message: `${show(name)} is there twice`,
        cure: 'Connect wants another name for each: add the month',
      },
    ];
  });
}

/** Two overrides of one date would leave open which of them holds. */
function checkDates(all: readonly Dated[]): Finding[] {
  return all.flatMap((day, index): Finding[] => {
    const other = all.slice(0, index).find(({ from, to }) => from <= day.to && day.from <= to);
    if (other === undefined) return [];
    const cure = 'let each date be in one of them: split the holiday around the working day';
    return [{ path: day.path, at: 'value', message: `${show(day.name)} covers a date of ${show(other.name)}`, cure }];
  });
}
