import type { FlowAction, FlowType } from '../document.ts';
import type { Outcome, Pending } from '../outcome.ts';
import type { FlowPorts } from '../ports.ts';
import type { ReferenceScope } from '../references/reference-scope.ts';

/** One step of a run, in the order it happened; everything that watches a call reads these. */
export type FlowTrace =
  | { type: 'flow-started'; flow: { id: string; name: string; type: FlowType } }
  | {
      type: 'action';
      flow: { id: string; name: string; type: FlowType };
      identifier: string;
      actionType: string;
      /** Resolved; values the flow declared sensitive are masked. */
      parameters: Record<string, unknown>;
      outcome: { kind: 'success' | 'error' | 'end'; result?: string; error?: string; cause?: string };
      /** Identifier followed next; null when the flow ends here. */
      next: string | null;
      /** Whether flow logging was on when the action ended. */
      logged?: boolean;
    }
  | {
      type: 'lambda';
      functionArn: string;
      attempts: number;
      durationMs: number;
      ok: boolean;
      error?: string;
      /** The function's answer, for `$.External`. */
      result?: unknown;
    }
  | { type: 'flow-ended'; flow: { id: string; name: string; type: FlowType }; end: string };

export interface TracePort {
  record(event: FlowTrace): void;
}

/** One action that is about to run. */
export interface RehearsalStep {
  flow: { id: string; name: string; type: FlowType };
  action: Pick<FlowAction, 'Identifier' | 'Type'>;
  /** Resolved. */
  parameters: Readonly<Record<string, unknown>>;
  /** What references of this run can see: alive, so it shows later changes too. */
  scope: ReferenceScope;
  ports: FlowPorts;
  /** False for an action type that the engine cannot run. */
  emulated: boolean;
}

/**
 * Tests only: sees each action before it runs, and may stand in for it with an outcome of its own, or have it run with other
 * parameters. Undefined: it runs as it is. Must not throw.
 */
export interface RehearsalPort {
  before(step: RehearsalStep): Outcome | Pending | { parameters: Readonly<Record<string, unknown>> } | undefined;
}
