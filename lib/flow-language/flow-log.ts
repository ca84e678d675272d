import { actionDefinition } from './actions/registry.ts';
import type { FlowTrace } from './ports.ts';

/** One line of the instance's flow log, as Connect writes it to `/aws/connect/<alias>`. */
export interface FlowLogEntry {
  ContactId: string;
  /** ARN of the flow. */
  ContactFlowId: string;
  ContactFlowName: string;
  ContactFlowModuleType: string;
  Identifier: string;
  /** ISO 8601, UTC, with milliseconds. */
  Timestamp: string;
  Parameters?: Record<string, unknown>;
  /** Chosen result as text: the key, `true`, the branch. */
  Results?: string;
  /** What a function answered: the exit entry of its call. */
  ExternalResults?: unknown;
}

export interface FlowLogSource {
  contactId: string;
  /** Milliseconds since 1970. */
  at: number;
  flowArn: string;
  /** Voice that says the prompts. */
  voice?: { voice: string; engine?: string };
}

type ActionTrace = Extract<FlowTrace, { type: 'action' }>;

const withVoice = (parameters: Record<string, unknown>, voice: FlowLogSource['voice']): Record<string, unknown> =>
  voice === undefined || parameters.TextToSpeechType === undefined
    ? parameters
    : { ...parameters, Voice: voice.voice, ...(voice.engine === undefined ? {} : { Engine: voice.engine }) };

const entriesOf = (trace: ActionTrace, source: FlowLogSource): FlowLogEntry[] => {
  const definition = actionDefinition(trace.actionType);
  const name = definition?.logName ?? trace.actionType;
  const head = {
    ContactId: source.contactId,
    ContactFlowId: source.flowArn,
    ContactFlowName: trace.flow.name,
    ContactFlowModuleType: typeof name === 'function' ? name(trace.parameters) : name,
    Identifier: trace.identifier,
    Timestamp: new Date(source.at).toISOString(),
  };
  const { result, error } = trace.outcome;
  const chosen = result ?? error;
  const parameters = definition?.log?.(trace.parameters, { Identifier: trace.identifier, Type: trace.actionType }) ?? [trace.parameters];
  return parameters.map((entry) => ({
    ...head,
    Parameters: withVoice(entry, source.voice),
    ...(chosen === undefined ? {} : { Results: chosen }),
  }));
};

/**
 * Turns the trace of one contact into flow log entries (shapes exported and documented). One entry an action, several where
 * Connect writes several (one for each attribute); after a function its answer as an entry of its own. Actions that
 * ended while logging was off leave nothing.
 */
export const flowLog = (): ((trace: FlowTrace, source: FlowLogSource) => FlowLogEntry[]) => {
  let answer: unknown;
  return (trace, source) => {
    if (trace.type === 'lambda') {
      answer = trace.ok ? (trace.result ?? {}) : undefined;
      return [];
    }
    if (trace.type !== 'action') return [];
    const external = answer;
    answer = undefined;
    if (trace.logged === false) return [];
    const entries = entriesOf(trace, source);
    const [first] = entries;
    if (external === undefined || first === undefined) return entries;
    const { Parameters: _parameters, Results: _results, ...head } = first;
    return [...entries, { ...head, ExternalResults: external }];
  };
};
