import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type OptionTable = Record<string, { type: 'string' | 'boolean'; short?: string }>;

/** Reads a command's arguments; an unknown or incomplete option is refused with the command's own usage at hand. */
export function readOptions<const T extends OptionTable>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** A TCP port; 0 lets the system choose. */
export function readPort(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new UsageError(`--port ${value}: a port is a whole number from 0 to 65535.`);
  return port;
}

/** An instant for `--at`; without an offset it is read in the time zone of this machine, as ISO 8601 has it. */
export function readInstant(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw new UsageError(`--at ${value}: give an ISO 8601 time, for example 2026-11-23T10:00+08:00.`);
  return new Date(time).toISOString();
}

/** `NAME=VALUE` of each `--parameter`. */
export function readParameters(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--parameter ${pair}: give NAME=VALUE.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
