import type { TraceEvent } from '../trace.ts';

/** All that is kept of one contact, in the order it happened. */
export interface Recording {
  contactId: string;
  events: TraceEvent[];
  /** Events that came after the recorder's limit and were not kept. */
  lost: number;
}

/** What a list of recorded contacts shows. Times are ISO 8601 UTC. */
export interface RecordingSummary {
  contactId: string;
  startedAt: string;
  /** Null while the contact lives. */
  endedAt: string | null;
  from: string | null;
  to: string | null;
  initiationMethod: string | null;
  /** Names of the flows and modules it went through, each once. */
  flows: string[];
  /** Blocks that ran. */
  steps: number;
}
