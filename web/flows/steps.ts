import type { TraceEvent } from '../../lib/local/pages/protocol.ts';

/** One row of the list beside the drawing. */
export interface Step {
  /** Place of the event in the recording. */
  place: number;
  at: string;
  kind: 'flow' | 'block' | 'heard' | 'keys' | 'function' | 'queue' | 'agent' | 'end';
  text: string;
  /** What came of it. */
  outcome: string;
  isError: boolean;
  /** Where the drawing shows it. */
  flowId: string | null;
  block: string | null;
  parameters: Readonly<Record<string, unknown>> | null;
}

type Told = Pick<Step, 'kind' | 'text'> & Partial<Step>;

/** The end of an ARN says most. */
const brief = (text: string): string => (text.startsWith('arn:') ? `…${text.slice(-12)}` : text);
const functionName = (arn: string): string => arn.split(':function:')[1] ?? arn;
const heard = (event: Extract<TraceEvent, { type: 'prompt' }>): string => event.text ?? `♪ ${event.prompt ?? ''}`;

function tell(event: TraceEvent): Told | null {
  switch (event.type) {
    case 'flow-started':
      return { kind: 'flow', text: event.flow.name, flowId: event.flow.id };
    case 'action': {
      const { result, error, kind } = event.outcome;
      return {
        kind: 'block',
        text: event.identifier,
        outcome: error ?? (result === undefined ? undefined : brief(result)) ?? (event.next === null ? kind : ''),
        isError: kind === 'error',
        flowId: event.flow.id,
        block: event.identifier,
        parameters: event.parameters,
      };
    }
    case 'prompt':
      return { kind: 'heard', text: heard(event), outcome: event.to === 'agent' ? '→ agent' : '' };
    case 'input':
      return { kind: 'keys', text: event.keys || '–', outcome: event.result };
    case 'lambda':
      return {
        kind: 'function',
        text: functionName(event.functionArn),
        outcome: event.ok ? `${Math.round(event.durationMs)} ms` : (event.error ?? ''),
        isError: !event.ok,
      };
    case 'queue':
      return { kind: 'queue', text: event.queue, outcome: event.state };
    case 'agent':
      return { kind: 'agent', text: event.agent, outcome: event.state };
    case 'disconnect':
      return { kind: 'end', text: event.reason };
    default:
      return null;
  }
}

/** What happened on a call, as rows to read. */
export const stepsOf = (events: readonly TraceEvent[]): Step[] =>
  events.flatMap((event, place) => {
    const told = tell(event);
    if (!told) return [];
    return { outcome: '', isError: false, flowId: null, block: null, parameters: null, ...told, place, at: event.at };
  });
