/**
 * The company's day (`YYYY-MM-DD`) at a moment: a counter of a day is one of its working day, not of Greenwich's.
 * @throws RangeError when `timeZone` is no IANA name.
 */
export function dayIn(timeZone: string, milliseconds: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(milliseconds);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
