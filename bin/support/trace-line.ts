import type { TraceEvent } from '../../lib/emulator/trace.ts';

/** Hides the middle of a phone number: the console is a log, and logs hold no personal data. */
export const maskNumber = (number: string | null): string =>
  number === null ? 'withheld' : number.length < 8 ? number : `${number.slice(0, 4)}…${number.slice(-2)}`;

const short = (text: string, length = 90): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const functionName = (arn: string): string => arn.split(':function:')[1] ?? arn;

/**
 * One line for one thing that happened, with the block's name where a block did it; undefined for what needs no line.
 * The console is a log: it shows the way a call takes, not what is known of the caller.
 */
export function traceLine(event: TraceEvent): string | undefined {
  const text = describe(event);
  return text === undefined ? undefined : `${event.at.slice(11, 19)} ${event.contactId.slice(0, 8)}  ${text}`;
}

/** What an agent is told is about a customer; what a customer stores may be a card number. Neither belongs in a console. */
function heard(event: Extract<TraceEvent, { type: 'prompt' }>): string {
  if (event.text === undefined) return `♪ ${event.prompt ?? ''}`;
  return event.to === 'agent' ? 'who is calling' : `“${short(event.text)}”`;
}

function describe(event: TraceEvent): string | undefined {
  switch (event.type) {
    case 'contact':
      return event.state === 'initiated' ? `call ${maskNumber(event.from)} → ${event.to ?? '?'} (${event.initiationMethod})` : undefined;
    case 'flow-started':
      return `flow ${event.flow.name}`;
    case 'action': {
      const { error, cause } = event.outcome;
      const failed = error ? ` failed: ${error}${cause ? ` (${short(cause)})` : ''}` : '';
      return `  ${event.identifier} · ${event.actionType}${failed}${event.next === null ? '' : ` → ${event.next}`}`;
    }
    case 'lambda':
      return `    ${functionName(event.functionArn)} ${event.ok ? 'answered' : `failed: ${short(event.error ?? '')}`} in ${Math.round(event.durationMs)} ms${event.attempts > 1 ? ` (${event.attempts} attempts)` : ''}`;
    case 'prompt':
      return `    ${event.to} hears ${heard(event)} (${seconds(event.durationMs)})`;
    case 'input':
      return `    keys ${event.result === 'matched' || event.result === 'no-match' ? event.keys : '•'.repeat(event.keys.length) || '(none)'} · ${event.result}`;
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
