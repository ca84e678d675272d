import type { FlowTrace } from '../flow-language/ports.ts';

/**
 * The one stream of what happens in the centre: console, `--json`, flow logs, tests and live pages all read it.
 * `at` is ISO 8601 UTC with milliseconds on the centre's clock.
 */
export type TraceEvent = { at: string; contactId: string } & (
  | {
      type: 'contact';
      state: 'initiated' | 'connected-to-system' | 'completed';
      from: string | null;
      to: string | null;
      initiationMethod: string;
    }
  /** Something the customer hears (`to: customer`) or the agent does. `playId` lets a leg say that it finished playing. `loop`: queue or hold music. `text` is what is said; `ssml` the markup it came from. */
  | {
      type: 'prompt';
      to: 'customer' | 'agent';
      playId: string;
      text?: string;
      prompt?: string;
      durationMs: number;
      loop: boolean;
      language: string;
    }
  | { type: 'prompt-ended'; playId: string; interrupted: boolean }
  /** A flow has begun to listen for keys: what is pressed from now on is heard. */
  | { type: 'listening' }
  /** `text`: spoken or written. */
  | { type: 'input'; keys: string; text?: string; result: string }
  | Extract<FlowTrace, { type: 'action' | 'flow-started' | 'flow-ended' | 'lambda' }>
  | { type: 'queue'; state: 'enqueued' | 'dequeued' | 'transferred'; queue: string; position?: number; reason?: string }
  | { type: 'agent'; state: string; agent: string; reason?: string }
  /** An e-mail or text message that leaves the centre. */
  | { type: 'message'; channel: 'SMS' | 'WHATSAPP' | 'EMAIL'; from: string; to: string; subject?: string; text: string }
  /** A view that an agent (guide) or a chat customer is shown. */
  | { type: 'view'; to: 'customer' | 'agent'; viewId: string; data: Record<string, unknown> }
  /** Without `data` where the flow hides the answer. */
  | { type: 'view-answered'; viewId: string; action: string; data?: Record<string, unknown> }
  /** A chat customer is asked to sign in. */
  | { type: 'sign-in'; userPoolArn: string; clientId: string }
  | { type: 'attributes'; values: Record<string, string> }
  | { type: 'disconnect'; reason: string }
  | { type: 'record'; record: Record<string, unknown> }
);
