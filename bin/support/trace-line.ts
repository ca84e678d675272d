import type { TraceEvent } from '../../lib/emulator/trace.ts';

/** Hides the middle of a phone number: the console is a log, and logs hold no personal data. */
export const maskNumber = (number: string | null): string =>
  number === null ? 'withheld' : number.length < 8 ? number : `${number.slice(0, 4)}…${number.slice(-2)}`;

const short = (text: string, length = 90): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const functionName = (arn: string): string => arn.split(':function:')[1] ?? arn;

/** One line for one thing that happened, with the block's name where a block did it; undefined for what needs no line. */
export function traceLine(event: TraceEvent): string | undefined {
  const text = describe(event);
  return text === undefined ? undefined : `${event.at.slice(11, 19)} ${event.contactId.slice(0, 8)}  ${text}`;
}

function describe(event: TraceEvent): string | undefined {
  switch (event.type) {
    case 'contact':
      return event.state === 'initiated' ? `call ${maskNumber(event.from)} → ${event.to ?? '?'} (${event.initiationMethod})` : undefined;
    case 'flow-started':
      return `flow ${event.flow.name}`;
    case 'action': {
      const { outcome } = event;
      const detail = outcome.error ? `error ${outcome.error}${outcome.cause ? `: ${outcome.cause}` : ''}` : (outcome.result ?? '');
      return `  ${event.identifier} · ${event.actionType}${detail ? ` → ${short(detail)}` : ''}`;
    }
    case 'lambda':
      return `    ${functionName(event.functionArn)} ${event.ok ? 'answered' : `failed: ${short(event.error ?? '')}`} in ${Math.round(event.durationMs)} ms${event.attempts > 1 ? ` (${event.attempts} attempts)` : ''}`;
    case 'prompt':
      return `    ${event.to === 'agent' ? 'agent hears' : 'hears'} ${event.text ? `“${short(event.text)}”` : `♪ ${event.prompt ?? ''}`} (${seconds(event.durationMs)})`;
    case 'input':
      return `    keys ${event.keys || '(none)'} · ${event.result}`;
    case 'queue':
      return `  queue ${event.queue} · ${event.state}${event.reason ? ` (${event.reason})` : ''}`;
    case 'agent':
      return `  agent ${event.agent} · ${event.state}${event.reason ? ` (${event.reason})` : ''}`;
    case 'attributes':
      return `    attributes ${Object.keys(event.values).join(', ')}`;
    case 'disconnect':
      return `  ended: ${event.reason}`;
    case 'record':
      return '  contact record published';
    default:
      return undefined;
  }
}
