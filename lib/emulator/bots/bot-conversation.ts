import type { BotIntent, BotReply, BotSession } from '../../flow-language/ports/bots-port.ts';
import type { BotIntentDefinition, BotLocale, BotSlot } from '../inventory/bot-types.ts';
import { type Recognized, recognize } from './recognize.ts';
import { slotValue } from './slot-value.ts';
import { isNo, isYes } from './yes-or-no.ts';

/** Every locale has one, whether the bot defines it or not (documented for Lex V2). */
const FALLBACK = 'FallbackIntent';
const MAXIMUM_ALTERNATIVES = 4;

interface Asked {
  definition: BotIntentDefinition;
  slots: Record<string, string>;
  /** The slot that was asked for last, or the confirmation. */
  waitsFor: BotSlot | 'confirmation';
  retries: number;
}

/** One customer's talk with one bot: finds the intent, asks for its slots, has it confirmed. Code hooks are not called. */
export class BotConversation implements BotSession {
  readonly #locale: BotLocale;
  readonly #attributes: Readonly<Record<string, string>>;
  #asked: Asked | undefined;

  constructor(locale: BotLocale, sessionAttributes: Readonly<Record<string, string>>) {
    this.#locale = locale;
    this.#attributes = { ...sessionAttributes };
  }

  turn(text: string, done: (reply: BotReply) => void): () => void {
    done(this.#reply(text));
    return () => undefined;
  }

  #reply(text: string): BotReply {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked === undefined) return this.#begin(text);
    return asked.waitsFor === 'confirmation' ? this.#confirmed(asked, text) : this.#filled(asked, asked.waitsFor, text);
  }

  #begin(text: string): BotReply {
    const [best, ...others] = recognize(this.#locale, text);
    return best === undefined ? this.#fallback() : this.#goOn({ definition: best.definition, slots: { ...best.slots } }, best, others);
  }

  #filled(asked: Asked, slot: BotSlot, text: string): BotReply {
    const value = slotValue(this.#locale, slot.type, text);
    if (value !== undefined) return this.#goOn({ ...asked, slots: { ...asked.slots, [slot.name]: value } });
    const [other] = recognize(this.#locale, text);
    // Who asks for something else gets something else.
    if (other !== undefined && other.definition !== asked.definition) return this.#begin(text);
    if (asked.retries >= slot.maximumRetries) return this.#fallback();
    return this.#ask({ ...asked, retries: asked.retries + 1 }, slot);
  }

  #confirmed(asked: Asked, text: string): BotReply {
    if (isYes(text)) return this.#close(asked, 'ReadyForFulfillment', asked.definition.closing);
    if (isNo(text))
      return this.#close(
        asked,
        'Failed',
        [asked.definition.confirmation?.declined ?? ''].filter((words) => words !== ''),
      );
    if (asked.retries > 0) return this.#fallback();
    return this.#askToConfirm({ ...asked, retries: asked.retries + 1 });
  }

  #goOn(known: Pick<Asked, 'definition' | 'slots'>, best?: Recognized, others: readonly Recognized[] = []): BotReply {
    const missing = known.definition.slots.find(({ name, required }) => required && !Object.hasOwn(known.slots, name));
    if (missing !== undefined) return this.#ask({ ...known, waitsFor: missing, retries: 0 }, missing);
    if (known.definition.confirmation !== undefined) return this.#askToConfirm({ ...known, waitsFor: 'confirmation', retries: 0 });
    return this.#close(known, 'ReadyForFulfillment', known.definition.closing, best, others);
  }

  #ask(asked: Asked, slot: BotSlot): BotReply {
    this.#asked = asked;
    const prompt = slot.prompts[Math.min(asked.retries, slot.prompts.length - 1)];
    return {
      ...this.#reading(asked),
      dialog: 'ElicitSlot',
      messages: prompt === undefined ? [] : [prompt],
      elicits: { intent: asked.definition.name, slot: slot.name },
    };
  }

  #askToConfirm(asked: Asked): BotReply {
    this.#asked = { ...asked, waitsFor: 'confirmation' };
    return { ...this.#reading(asked), dialog: 'ConfirmIntent', messages: [asked.definition.confirmation?.prompt ?? ''] };
  }

  #reading({ definition, slots }: Pick<Asked, 'definition' | 'slots'>): Omit<BotReply, 'dialog' | 'messages'> {
    return { intent: { name: definition.name, slots }, state: 'InProgress', alternatives: [], sessionAttributes: this.#attributes };
  }

  #close(
    { definition, slots }: Pick<Asked, 'definition' | 'slots'>,
    state: 'ReadyForFulfillment' | 'Failed',
    messages: readonly string[],
    best?: Recognized,
    others: readonly Recognized[] = [],
  ): BotReply {
    const intent: BotIntent = { name: definition.name, slots, ...(best === undefined ? {} : { confidence: best.confidence }) };
    const alternatives = others
      .slice(0, MAXIMUM_ALTERNATIVES)
      .map(({ name, confidence, slots: own }) => ({ name, confidence, slots: own }));
    return { dialog: 'Close', messages, intent, state, alternatives, sessionAttributes: this.#attributes };
  }

  #fallback(): BotReply {
    const own = this.#locale.intents.find(({ fallback }) => fallback);
    const intent = { name: own?.name ?? FALLBACK, slots: {} };
    return {
      dialog: 'Close',
      messages: own?.closing ?? [],
      intent,
      state: 'ReadyForFulfillment',
      alternatives: [],
      sessionAttributes: this.#attributes,
    };
  }
}
