/** One metric as Connect answers it. */
export interface MetricResult {
  Name?: string;
  Value?: { Number?: number };
}

/** What may be said to a caller; a figure that is not sure is absent. */
export interface QueueFigures {
  /** 1 is the next one. */
  position?: number;
  /** Whole, at least 1. */
  minutes?: number;
}

/** Longer estimates are rather wrong than long. */
const LONGEST_WAIT_SECONDS = 4 * 3600;

/** Better no figure than a wrong one: a wait without a position, negative and broken numbers are not said. */
export function readFigures(results: readonly MetricResult[]): QueueFigures {
  const position = figure(results, 'POSITION_IN_QUEUE');
  if (position === undefined || !Number.isSafeInteger(position) || position < 1) return {};
  const seconds = figure(results, 'ESTIMATED_WAIT_TIME');
  const isSure = seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 && seconds <= LONGEST_WAIT_SECONDS;
  return { position, minutes: isSure ? Math.max(1, Math.ceil(seconds / 60)) : undefined };
}

function figure(results: readonly MetricResult[], name: string): number | undefined {
  return results.find((result) => result.Name === name)?.Value?.Number;
}
