import type { Log } from '../../../lambdas/shared/logging/logger.ts';

/** Keeps every line, so that a test can look for what must not be in one. */
export function silentLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const keep = (message: string, details = {}) => {
    lines.push(`${message} ${JSON.stringify(details)}`);
  };
  return { lines, info: keep, warn: keep, error: keep };
}
