import type { TraceEvent } from '../../lib/emulator/trace.ts';
import type { After, Phone } from './phone.ts';
import { wordsOfInput } from './scripted-input.ts';

const REACTION_MS = 400;
const BETWEEN_KEYS_MS = 200;

/**
 * Presses or says one input each time the flow begins to listen, and is silent when the inputs run out. Loses patience after
 * `patienceMs` in a queue and hangs up, so that a scripted call always ends.
 */
export function scriptedCaller(phone: () => Phone | undefined, after: After, inputs: string[], patienceMs: number) {
  const left = [...inputs];
  let giveUp: (() => void) | undefined;
  return {
    onTrace(event: TraceEvent): void {
      if (event.type === 'listening') {
        const input = left.shift() ?? '';
        const words = wordsOfInput(input);
        if (words !== undefined) after(REACTION_MS, () => phone()?.say?.(words));
        else
          [...input].forEach((key, index) => {
            after(REACTION_MS + index * BETWEEN_KEYS_MS, () => phone()?.press(key));
          });
      }
      if (event.type === 'queue' && event.state === 'enqueued') giveUp ??= after(patienceMs, () => phone()?.hangUp());
      if (event.type === 'agent' && event.state === 'CONNECTED') giveUp?.();
    },
  };
}
