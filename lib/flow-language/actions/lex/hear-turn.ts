import type { ActionContext } from '../../action-context.ts';
import type { Cancel } from '../../outcome.ts';
import type { Prompt } from '../../ports.ts';
import { playPrompt } from '../prompt/play-prompt.ts';
import type { BotControls } from './bot-controls.ts';

/** What came of listening: words, keys as text (empty: silence), or why the prompt was not heard. */
export type Heard = { text: string; keys: boolean } | { fault: string };

interface TurnControls extends BotControls {
  /** Undefined: waits for ever (chat without a time-out). */
  limitMs: number | undefined;
}

/** One turn of the customer with a bot; see `hearTurn`. */
class Turn {
  readonly #context: ActionContext<'media' | 'clock'>;
  readonly #controls: TurnControls;
  readonly #done: (heard: Heard) => void;
  readonly #stops: Cancel[] = [];
  #stopPrompt: Cancel | undefined;
  #stopTimer: Cancel | undefined;
  #keys = '';
  #over = false;

  constructor(context: ActionContext<'media' | 'clock'>, controls: TurnControls, done: (heard: Heard) => void) {
    this.#context = context;
    this.#controls = controls;
    this.#done = done;
  }

  start(prompts: readonly Prompt[]): void {
    const stopText = this.#context.ports.media.onText?.((text) => this.#text(text));
    if (stopText !== undefined) this.#stops.push(stopText);
    this.#stops.push(this.#context.keys.listen((key) => this.#key(key)));
    this.#say(prompts);
  }

  stop(): void {
    this.#over = true;
    this.#stopPrompt?.();
    this.#stopTimer?.();
    for (const stop of this.#stops.splice(0)) stop();
  }

  #say([prompt, ...rest]: readonly Prompt[]): void {
    if (this.#over || this.#keys !== '') return;
    if (prompt === undefined) {
      this.#stopPrompt = undefined;
      if (this.#controls.limitMs !== undefined) this.#wait(this.#controls.limitMs);
      return;
    }
    let ended = false;
    const stop = playPrompt(this.#context, prompt, (result) => {
      ended = true;
      this.#stopPrompt = undefined;
      if (result === 'finished') this.#say(rest);
      else this.#finish({ fault: 'the prompt could not be played' });
    });
    if (!ended) this.#stopPrompt = stop;
  }

  /** Barge-in: what is said or pressed into a prompt cuts it short, unless that is switched off; then it is lost. */
  #interrupts(): boolean {
    if (this.#over || (this.#stopPrompt !== undefined && !this.#controls.interruptible)) return false;
    this.#stopPrompt?.();
    this.#stopPrompt = undefined;
    return true;
  }

  #text(text: string): void {
    if (text.trim() !== '' && this.#interrupts()) this.#finish({ text, keys: false });
  }

  #key(key: string): void {
    if (!this.#interrupts()) return;
    if (key === this.#controls.endKey) {
      this.#finish({ text: this.#keys, keys: true });
      return;
    }
    this.#keys = key === this.#controls.deletionKey ? '' : this.#keys + key;
    if (this.#keys.length >= this.#controls.maximumKeys) this.#finish({ text: this.#keys, keys: true });
    else this.#wait(this.#keys === '' ? (this.#controls.limitMs ?? this.#controls.keyTimeoutMs) : this.#controls.keyTimeoutMs);
  }

  #wait(milliseconds: number): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#context.ports.clock.after(milliseconds, () => this.#finish({ text: this.#keys, keys: this.#keys !== '' }));
  }

  #finish(heard: Heard): void {
    if (this.#over) return;
    this.stop();
    this.#done(heard);
  }
}

/** Says the prompts and listens meanwhile: to words, and to keys until the end key, the longest input or a pause (documented). */
export const hearTurn = (
  context: ActionContext<'media' | 'clock'>,
  prompts: readonly Prompt[],
  controls: TurnControls,
  done: (heard: Heard) => void,
): Cancel => {
  const turn = new Turn(context, controls, done);
  turn.start(prompts);
  return () => turn.stop();
};
