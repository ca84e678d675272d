/**
 * Epoch seconds at which a day (`YYYY-MM-DD`) begins in a time zone. Read off the clock of that zone, and once more at the moment found:
 * its distance from UTC may be another one there.
 */
export function startOfDay(date: string, timeZone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  const first = wanted - offsetAt(wanted, timeZone);
  return Math.floor((wanted - offsetAt(first, timeZone)) / 1000);
}

/** Milliseconds by which clocks there are ahead of UTC. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(milliseconds / 1000) * 1000;
}
