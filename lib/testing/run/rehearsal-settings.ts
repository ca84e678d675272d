import * as v from 'valibot';
import type { AgentAtWork } from './agent-at-work.ts';

/**
 * `Metadata.rehearsal`: what a run on this machine may be told beyond the testing language. The service does not read
 * metadata, so a file that has it deploys unchanged.
 */
export interface RehearsalSettings {
  /** When the call begins: ISO 8601 with an offset. */
  at?: string;
  /** Agents who are ready from the start. */
  agents?: readonly AgentAtWork[];
  /** Name of the target queue at the start: for flows that run on a transfer, where the queue is chosen before. */
  queue?: string;
}

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(3600));

const shape = v.strictObject({
  queue: v.optional(v.pipe(v.string(), v.minLength(1))),
  at: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)),
        'is no ISO 8601 time with an offset',
      ),
    ),
  ),
  agents: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ agent: v.pipe(v.string(), v.minLength(1)), talkSeconds: v.optional(seconds), holdSeconds: v.optional(seconds) }),
      ),
      v.maxLength(100),
    ),
  ),
});

type Read = { ok: true; settings: RehearsalSettings } | { ok: false; problems: string[] };

/** Reads `Metadata.rehearsal`; absent is as good as empty. */
export const readRehearsalSettings = (metadata: Readonly<Record<string, unknown>>): Read => {
  if (!Object.hasOwn(metadata, 'rehearsal')) return { ok: true, settings: {} };
  const read = v.safeParse(shape, metadata.rehearsal);
  if (read.success) return { ok: true, settings: read.output };
  return {
    ok: false,
    problems: read.issues.map(
      (issue) => `Metadata.rehearsal${issue.path === undefined ? '' : `.${v.getDotPath(issue)}`}: ${issue.message}`,
    ),
  };
};
