import type { FlowType } from '../../flow-language/document.ts';
import type { FlowKind } from './flow-key.ts';

/** SAVED: a draft, whose content the service has not judged. */
export type FlowStatus = 'PUBLISHED' | 'SAVED';

export interface FlowSummary {
  kind: FlowKind;
  id: string;
  arn: string;
  name: string;
  type: FlowType;
  status: FlowStatus;
}

/** A flow with what the service keeps of it. */
export interface StoredFlow extends FlowSummary {
  /** JSON text. */
  content: string;
  description?: string;
  /** Modules: the contract, JSON text. */
  settings?: string;
}

export interface NewFlow {
  kind: FlowKind;
  name: string;
  type: FlowType;
  content: string;
  description?: string;
  settings?: string;
  status: FlowStatus;
}

/**
 * Flows of one instance. Every method rejects with OperationsError `SERVICE_REFUSED`, which carries the service's own problems with
 * a content that it does not take.
 */
export interface FlowsApi {
  /** Active flows and modules; archived ones are left out. */
  list(): Promise<FlowSummary[]>;
  /** What callers get; of a flow that was never published, its draft. */
  describe(flow: FlowSummary): Promise<StoredFlow>;
  create(flow: NewFlow): Promise<FlowSummary>;
  /** `draft`: beside what callers get. */
  putContent(flow: FlowSummary, content: string, options: { draft: boolean }): Promise<void>;
  putDescription(flow: FlowSummary, description: string): Promise<void>;
  /** Modules only. */
  putSettings(flow: FlowSummary, settings: string): Promise<void>;
}
