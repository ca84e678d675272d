import type { ActionContext } from '../../action-context.ts';
import type { Cancel } from '../../outcome.ts';
import type { Prompt } from '../../ports.ts';
import { playPrompt } from './play-prompt.ts';

/** Silence after a round in which (milliseconds) hardly any time passed: a loop of messages without length must not stop the centre. */
const EMPTY_ROUND_PAUSE = 1000;
const SHORTEST_ROUND = 20;

/**
 * Plays messages round and round until it is cancelled; `onFault` when a whole round could not be played. With
 * `keepPlace` the next loop of the same action goes on after the message that was cut (inferred), else it begins anew (documented).
 */
export const loopPrompts = (
  context: ActionContext<'media' | 'clock'>,
  prompts: readonly Prompt[],
  keepPlace: boolean,
  onFault: () => void,
): Cancel => {
  const { clock } = context.ports;
  const { memory, action } = context;
  const remembered = keepPlace && Object.hasOwn(memory.messages, action.Identifier) ? (memory.messages[action.Identifier] ?? 0) : 0;
  let index = remembered % prompts.length;
  let failed = 0;
  let played = 0;
  let instant = clock.now();
  let stopped = false;
  let stopCurrent: Cancel = () => undefined;

  const isIdleRound = (): boolean => {
    played += 1;
    if (played < prompts.length) return false;
    played = 0;
    const idle = clock.now() - instant < SHORTEST_ROUND;
    instant = clock.now();
    return idle;
  };
  const afterPause = (): void => {
    instant = clock.now();
    next();
  };
  const next = (): void => {
    const prompt = prompts[index];
    if (stopped || prompt === undefined) return;
    index = (index + 1) % prompts.length;
    if (keepPlace) memory.messages[action.Identifier] = index;
    let ended = false;
    const stop = playPrompt(
      context,
      prompt,
      (result) => {
        if (ended || stopped) return;
        ended = true;
        failed = result === 'failed' ? failed + 1 : 0;
        if (failed >= prompts.length) onFault();
        else if (isIdleRound()) stopCurrent = clock.after(EMPTY_ROUND_PAUSE, afterPause);
        else next();
      },
      { loop: true },
    );
    if (!ended) stopCurrent = stop;
  };
  next();
  return () => {
    stopped = true;
    stopCurrent();
  };
};
