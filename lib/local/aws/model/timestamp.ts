import type { NormalizedSchema } from '@smithy/core/schema';

/** How a date stands on the wire; the numbers are the SDK's schema codes for timestamps. */
export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds';
const FORMATS = new Map<unknown, TimestampFormat>([
  [5, 'date-time'],
  [6, 'http-date'],
  [7, 'epoch-seconds'],
]);

export const timestampFormat = (schema: NormalizedSchema, fallback: TimestampFormat): TimestampFormat =>
  FORMATS.get(schema.getSchema()) ?? fallback;

export function readTimestamp(value: string | number): Date | undefined {
  const number = typeof value === 'number' ? value : Number(value);
  const date = Number.isNaN(number) ? new Date(value) : new Date(Math.round(number * 1000));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export function writeTimestamp(date: Date, format: TimestampFormat): string | number {
  if (format === 'epoch-seconds') return date.getTime() / 1000;
  return format === 'http-date' ? date.toUTCString() : date.toISOString();
}
