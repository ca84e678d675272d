import type { AgentView } from '../../emulator/contact-center.ts';
import type { Recording, RecordingSummary } from '../../emulator/recorder/recording.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import type { FlowAction, FlowDocument, FlowType } from '../../flow-language/document.ts';
import type { Drawing, DrawnBlock, DrawnEdge } from '../../flow-language/drawing/drawing.ts';

/** Types that pages need by name. `GET /_contacts` lists recorded contacts, `GET /_contacts/<id>` gives one. */
export type { Drawing, DrawnBlock, DrawnEdge, FlowAction, FlowType, Recording, RecordingSummary, TraceEvent };

/**
 * Pages and command line talk to the running centre over two WebSockets, JSON text frames:
 * `/_phone` (one call a socket) and `/_agent?agent=USERNAME` (one agent; several sockets may show the same agent).
 * `GET /_center` gives `CenterInfo`. Close code 4400 = bad request, 4404 = unknown agent or number; the reason says why.
 */
export type PhoneMessage =
  | { type: 'dial'; to: string; from: string | null }
  | { type: 'key'; key: string }
  /** What the caller says, 1 to 1,024 characters: bots hear it. */
  | { type: 'say'; text: string }
  | { type: 'played'; playId: string }
  | { type: 'hang-up' };

export type PhoneEvent =
  | { type: 'connected'; contactId: string }
  | { type: 'trace'; event: TraceEvent }
  | { type: 'refused'; code: string; message: string }
  | { type: 'ended' };

export type AgentMessage =
  | { type: 'set-state'; state: string }
  | { type: 'accept' | 'reject' | 'hang-up' | 'clear' | 'hold' | 'resume' | 'pause'; contactId: string }
  /** Acts in the view that the guide of a contact shows. */
  | { type: 'answer-view'; contactId: string; action: string; data?: Record<string, unknown> }
  | { type: 'update-attributes'; contactId: string; attributes: Record<string, string> };

export type AgentEvent = { type: 'agent'; view: AgentView } | { type: 'refused'; code: string; message: string };

export interface CenterInfo {
  name: string;
  languages: string[];
  numbers: { address: string; flow: string | null; description: string }[];
  agents: { userName: string; name: string; extension: string | null; routingProfile: string }[];
  resources: { type: string; count: number; support: string }[];
  ignored: { type: string; logicalId: string }[];
}

/** `GET /_flows`. */
export interface FlowListEntry {
  id: string;
  name: string;
  type: FlowType;
  actions: number;
}

/** `GET /_flows/<id>?lang=zh-CN|en-US`; the same as a file: `/_flows/<id>.svg`. */
export interface FlowView {
  id: string;
  name: string;
  type: FlowType;
  document: FlowDocument;
  drawing: Drawing;
}

/** One message of the event stream `GET /_trace` (Server-Sent Events): what happened, and its place in the contact's recording. */
export interface TraceMessage {
  place: number;
  event: TraceEvent;
}
