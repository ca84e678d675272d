const LONGEST = 60;

/** A value as a message shows it: JSON, cut where it is long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'keys and values';
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, LONGEST + 1)) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
