import type { ActionContext } from '../../action-context.ts';
import type { Cancel } from '../../outcome.ts';
import { playPrompt } from '../prompt/play-prompt.ts';
import { promptOf } from '../prompt/prompt-of.ts';
import type { PromptParameters } from '../prompt/prompt-parameters.ts';

export interface AskingControl {
  /** Starts the time for the next key anew. */
  restart(seconds: number): void;
  /** Stops prompt, timer and keys; nothing is called any more. */
  stop(): void;
}

export interface Asking {
  /** Time for a key after the prompt ended. */
  firstLimitSeconds: number;
  /** Keys of the buffer arrive before `askForKeys` returns. */
  onKey(key: string, control: AskingControl): void;
  /** Nothing was pressed in time. */
  onSilence(): void;
  onFault(cause: string): void;
}

type Context = ActionContext<'media' | 'clock'>;

const makeControl = (
  context: Context,
  stops: { prompt?: Cancel; timer?: Cancel; keys?: Cancel; done: boolean },
  onSilence: () => void,
): AskingControl => {
  const stop = (): void => {
    stops.done = true;
    stops.prompt?.();
    stops.timer?.();
    stops.keys?.();
  };
  return {
    stop,
    restart(seconds) {
      if (stops.done) return;
      stops.timer?.();
      stops.timer = context.ports.clock.after(seconds * 1000, () => {
        stop();
        onSilence();
      });
    },
  };
};

/**
 * Plays the prompt and listens at the same time: the first key cuts the prompt short, and keys that wait in the buffer
 * leave it out (documented). The time limit begins when the prompt has ended (documented).
 */
export const askForKeys = (parameters: PromptParameters, context: Context, asking: Asking): Cancel => {
  const stops: { prompt?: Cancel; timer?: Cancel; keys?: Cancel; done: boolean } = { done: false };
  const control = makeControl(context, stops, asking.onSilence);
  let heard = context.keys.waiting > 0;

  const stopKeys = context.keys.listen((key) => {
    if (stops.done) return;
    heard = true;
    stops.prompt?.();
    asking.onKey(key, control);
  });
  if (stops.done) {
    stopKeys();
    return control.stop;
  }
  stops.keys = stopKeys;
  if (heard) return control.stop;

  const prompt = promptOf(parameters);
  if (typeof prompt === 'string') {
    control.stop();
    asking.onFault(prompt);
    return control.stop;
  }
  const stopPrompt = playPrompt(context, prompt, (result) => {
    stops.prompt = undefined;
    if (stops.done || heard) return;
    if (result === 'finished') return control.restart(asking.firstLimitSeconds);
    control.stop();
    asking.onFault('the prompt could not be played');
  });
  if (!stops.done && stops.timer === undefined && !heard) stops.prompt = stopPrompt;
  return control.stop;
};
