import type { TraceEvent } from '../../lib/emulator/trace.ts';
import { UsageError } from '../support/usage-error.ts';
import type { After, Phone } from './phone.ts';

const REACTION_MS = 400;
const BETWEEN_KEYS_MS = 200;

/** `1,8001#,5` → the inputs `1`, `8001#` and `5`. */
export function readKeys(text: string): string[] {
  const inputs = text.split(',').map((input) => input.trim());
  const wrong = inputs.find((input) => !/^[0-9*#]{1,64}$/.test(input));
  if (wrong !== undefined) {
    throw new UsageError(
      `--keys ${text}: "${wrong}" is not a sequence of keys. Use 0-9, * and #, with a comma between inputs: "1,8001#,5".`,
    );
  }
  return inputs;
}

/**
 * Presses one input each time the flow begins to listen, and is silent when the inputs run out. Loses patience after
 * `patienceMs` in a queue and hangs up, so that a scripted call always ends.
 */
export function scriptedCaller(phone: () => Phone | undefined, after: After, inputs: string[], patienceMs: number) {
  const left = [...inputs];
  let giveUp: (() => void) | undefined;
  return {
    onTrace(event: TraceEvent): void {
      if (event.type === 'listening') {
        const keys = left.shift() ?? '';
        [...keys].forEach((key, index) => {
          after(REACTION_MS + index * BETWEEN_KEYS_MS, () => phone()?.press(key));
        });
      }
      if (event.type === 'queue' && event.state === 'enqueued') giveUp ??= after(patienceMs, () => phone()?.hangUp());
      if (event.type === 'agent' && event.state === 'CONNECTED') giveUp?.();
    },
  };
}
