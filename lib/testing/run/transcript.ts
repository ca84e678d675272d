import type { TraceEvent } from '../../emulator/trace.ts';
import { functionName } from './function-doubles.ts';
import { plainText } from './plain-text.ts';

export interface TranscriptLine {
  /** Milliseconds since the call began. */
  at: number;
  kind: 'flow' | 'heard' | 'whispered' | 'pressed' | 'said' | 'function' | 'error' | 'queue' | 'agent' | 'logged' | 'ended';
  text: string;
}

const short = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

const lineOf = (event: TraceEvent): Omit<TranscriptLine, 'at'> | undefined => {
  switch (event.type) {
    case 'flow-started':
      return { kind: 'flow', text: event.flow.name };
    case 'prompt': {
      const text = event.text === undefined ? `♪ ${short(event.prompt ?? '')}` : plainText(event.text);
      return { kind: event.to === 'customer' ? 'heard' : 'whispered', text };
    }
    case 'lambda':
      return { kind: 'function', text: `${functionName(event.functionArn)} ${event.ok ? 'answered' : `failed: ${event.error ?? ''}`}` };
    case 'action':
      if (event.outcome.kind !== 'error') return undefined;
      return { kind: 'error', text: `${event.identifier} (${event.actionType}): ${event.outcome.cause ?? event.outcome.error ?? ''}` };
    case 'queue':
      return { kind: 'queue', text: `${event.queue} ${event.state}` };
    case 'agent':
      return { kind: 'agent', text: `${event.agent} ${event.state}` };
    case 'disconnect':
      return { kind: 'ended', text: event.reason };
    default:
      return undefined;
  }
};

/** What happened on a call, in lines for people; music that is played over and over is told once in a row. */
export class Transcript {
  readonly lines: TranscriptLine[] = [];
  readonly #start: number;

  constructor(start: number) {
    this.#start = start;
  }

  onTrace(event: TraceEvent): void {
    const line = lineOf(event);
    if (line !== undefined) this.add(Date.parse(event.at), line.kind, line.text);
  }

  /** `now` in milliseconds since 1970. */
  add(now: number, kind: TranscriptLine['kind'], text: string): void {
    const last = this.lines.at(-1);
    if (kind === 'heard' && last?.kind === 'heard' && last.text === text) return;
    this.lines.push({ at: now - this.#start, kind, text });
  }
}
