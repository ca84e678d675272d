import type { TraceEvent } from '../../lib/emulator/trace.ts';
import type { CenterInfo } from '../../lib/local/pages/protocol.ts';

/** A text for the caller: heard when it is printed. */
export const isText = (event: TraceEvent): event is Extract<TraceEvent, { type: 'prompt' }> =>
  event.type === 'prompt' && event.to === 'customer' && event.text !== undefined;

/** What the caller hears of an event, for the terminal; undefined when nothing is heard. */
function heardLine(event: TraceEvent): string | undefined {
  if (event.type === 'prompt' && event.to === 'customer') return event.text ?? `♪ ${event.prompt ?? 'music'}`;
  if (event.type === 'queue' && event.state === 'enqueued') return `[waiting for ${event.queue}]`;
  if (event.type === 'agent' && event.state === 'CONNECTED') return `[talking to ${event.agent}]`;
  if (event.type === 'input' && event.keys) return `[pressed ${event.keys}]`;
  if (event.type === 'input' && event.text) return `[said ${event.text}]`;
  if (event.type === 'disconnect') return `[call ended: ${event.reason}]`;
  return undefined;
}

/** Prints events as JSON lines or as what is heard; music that goes round and round is printed once. */
export function terminalEar(json: boolean, print: (line: string) => void): (event: TraceEvent) => void {
  let last = '';
  return (event) => {
    const line = json ? JSON.stringify(event) : heardLine(event);
    if (line === undefined || (!json && line === last)) return;
    last = line;
    print(line);
  };
}

export function printNumbers(info: CenterInfo): void {
  for (const { address, flow, description } of info.numbers) console.log(`${address}  ${flow ?? 'no flow'}  ${description}`.trimEnd());
  if (info.numbers.length === 0) console.log('This centre has no number.');
}
