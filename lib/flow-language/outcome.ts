/** How one action ended. The engine alone turns it into the next action by reading Transitions. */
export type Outcome =
  /**
   * `result` is what Conditions are tested against, for actions that have a result; `subject` is the value behind it, for
   * the operator KeyExists (undefined: there is none).
   */
  | { kind: 'success'; result?: string; subject?: unknown }
  /** `error` is an ErrorType of the action (`NoMatchingError` is the catch-all); `cause` is for trace and flow log only. */
  | { kind: 'error'; error: string; cause?: string }
  | { kind: 'end'; end: FlowEnd };

/** Why a flow run is over. The emulator decides what then happens to the contact. */
export type FlowEnd =
  | { type: 'disconnect' }
  | { type: 'end-flow' }
  /** The contact is in its target queue (or has moved to another one); the queue flow is the emulator's to start. */
  | { type: 'queued' }
  | { type: 'transfer-to-flow'; flowId: string }
  | { type: 'transfer-to-agent' }
  | { type: 'transfer-to-third-party' }
  | { type: 'return-from-module'; result?: string; resultData?: Record<string, unknown> }
  /** An error with no branch for it, or a run away loop: `flow-runtime.md` §4, UNHANDLED. */
  | { type: 'unhandled'; cause: string };

export type Cancel = () => void;

/** An action that needs time or I/O: started by the engine, settles once, can be cancelled (the caller hung up, an agent joined). */
export type Pending = (settle: (outcome: Outcome) => void) => Cancel;

export const success = (result?: string): Outcome => (result === undefined ? { kind: 'success' } : { kind: 'success', result });
export const failure = (error: string, cause?: string): Outcome => ({ kind: 'error', error, cause });
export const end = (flowEnd: FlowEnd): Outcome => ({ kind: 'end', end: flowEnd });
