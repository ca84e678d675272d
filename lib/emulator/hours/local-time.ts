/** A moment as the wall clock of a time zone shows it. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Whole minutes since local midnight, 0–1439. */
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** Building a formatter costs a hundred times what using it costs; there are only a few hundred zones to keep. */
const formatterOf = (timeZone: string): Intl.DateTimeFormat | null => {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  let formatter: Intl.DateTimeFormat | null = null;
  try {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    // Not a zone: nothing can be said about its hours. Left out of the cache, so that hostile names do not fill it.
    return null;
  }
  formatters.set(timeZone, formatter);
  return formatter;
};

/** `milliseconds` since 1970; undefined when there is no such time zone. */
export const localTime = (milliseconds: number, timeZone: string): LocalTime | undefined => {
  const formatter = formatterOf(timeZone);
  if (!formatter) return undefined;
  const parts = new Map(formatter.formatToParts(milliseconds).map((part) => [part.type, part.value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
};
