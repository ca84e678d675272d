import type { ActionContext } from '../../action-context.ts';
import { type Cancel, failure, type Outcome, type Pending, success } from '../../outcome.ts';
import type { BotReply, BotSession } from '../../ports/bots-port.ts';
import type { Prompt } from '../../ports.ts';
import { playPrompt } from '../prompt/play-prompt.ts';
import { botControls } from './bot-controls.ts';
import { type Heard, hearTurn } from './hear-turn.ts';
import { lexResult } from './lex-result.ts';

/** Turns of one conversation: a bot that never comes to an end counts as failed. */
const MAXIMUM_TURNS = 100;

type Context = ActionContext<'media' | 'clock'>;

export interface Conversation {
  session: BotSession;
  sessionAttributes: Readonly<Record<string, string>>;
  /** What opens it: something to say, or the first message of the customer. */
  opening: { prompt: Prompt } | { message: string };
  /** Chat: inactivity after which the flow goes on; undefined: none. */
  chatLimitMs: number | undefined;
}

const textPrompt = (text: string): Prompt => ({ kind: 'text', text, ssml: text.trimStart().startsWith('<speak') });

/** The talk of one customer with one bot; see `converse`. */
class Talk {
  readonly #context: Context;
  readonly #conversation: Conversation;
  readonly #settle: (outcome: Outcome) => void;
  #attributes: Readonly<Record<string, string>>;
  #elicits: BotReply['elicits'];
  #stop: Cancel = () => undefined;
  #turns = 0;
  #over = false;

  constructor(context: Context, conversation: Conversation, settle: (outcome: Outcome) => void) {
    this.#context = context;
    this.#conversation = conversation;
    this.#settle = settle;
    this.#attributes = conversation.sessionAttributes;
  }

  start(): void {
    const { opening } = this.#conversation;
    if ('message' in opening) this.#turn({ text: opening.message, keys: false });
    else this.#listen([opening.prompt]);
  }

  cancel(): void {
    this.#over = true;
    this.#stop();
  }

  #listen(prompts: readonly Prompt[]): void {
    const { media } = this.#context.ports;
    if (!media.present) {
      this.#end(failure('NoMatchingError', 'nobody is there to talk with the bot'));
      return;
    }
    const controls = botControls(this.#attributes, this.#elicits);
    if (controls.tooLong) {
      this.#end(failure('NoMatchingError', 'a bot hears at most 15 s of speech'));
      return;
    }
    const isChat = this.#context.contact.channel === 'CHAT';
    const limitMs = isChat ? this.#conversation.chatLimitMs : controls.startTimeoutMs;
    this.#follow(
      (done) => hearTurn(this.#context, prompts, { ...controls, limitMs }, done),
      (heard: Heard) => this.#heard(heard, isChat),
    );
  }

  #heard(heard: Heard, isChat: boolean): void {
    if ('fault' in heard) {
      this.#end(failure('NoMatchingError', heard.fault));
      return;
    }
    if (heard.text !== '' || !isChat) {
      this.#turn(heard);
      return;
    }
    this.#context.ports.media.reportInput({ keys: '', result: 'timeout' });
    this.#end(failure('InputTimeLimitExceeded', 'the customer wrote nothing in time'));
  }

  #turn(heard: { text: string; keys: boolean }): void {
    this.#turns += 1;
    if (this.#turns > MAXIMUM_TURNS) {
      this.#end(failure('NoMatchingError', `the bot asked more than ${MAXIMUM_TURNS} times`));
      return;
    }
    this.#follow(
      (done) => this.#conversation.session.turn(heard.text, done),
      (reply: BotReply | { fault: string }) => {
        if ('fault' in reply) this.#end(failure('NoMatchingError', reply.fault));
        else this.#replied(reply, heard);
      },
    );
  }

  #replied(reply: BotReply, heard: { text: string; keys: boolean }): void {
    this.#attributes = reply.sessionAttributes;
    this.#elicits = reply.elicits;
    const isClosed = reply.dialog === 'Close';
    const matched = this.#context.wouldMatch(reply.intent.name) ? 'matched' : 'no-match';
    const result = heard.text === '' ? 'timeout' : isClosed ? matched : 'stored';
    this.#context.ports.media.reportInput({ keys: heard.keys ? heard.text : '', ...(heard.keys ? {} : { text: heard.text }), result });
    const prompts = reply.messages.map(textPrompt);
    if (isClosed) this.#close(reply, prompts);
    else this.#listen(prompts);
  }

  /** Closing words are said, then the flow goes on. */
  #close(reply: BotReply, [prompt, ...rest]: readonly Prompt[]): void {
    if (prompt === undefined || !this.#context.ports.media.present) {
      this.#context.setSlot('Lex', lexResult(reply));
      this.#end(success(reply.intent.name));
      return;
    }
    this.#follow(
      (done) => playPrompt(this.#context, prompt, done),
      () => this.#close(reply, rest),
    );
  }

  /** Starts one step; its answer may come before `begin` returns. */
  #follow<T>(begin: (done: (answer: T) => void) => Cancel, then: (answer: T) => void): void {
    let answered = false;
    const stop = begin((answer) => {
      if (this.#over || answered) return;
      answered = true;
      then(answer);
    });
    if (!answered) this.#stop = stop;
  }

  #end(outcome: Outcome): void {
    if (this.#over) return;
    this.#over = true;
    this.#settle(outcome);
  }
}

/** Lets the customer talk with a bot until it knows what is wanted: the name of the intent is the result, `$.Lex` has the rest. */
export const converse =
  (context: Context, conversation: Conversation): Pending =>
  (settle) => {
    // A bot empties the touch-tone buffer (documented).
    context.memory.keys?.splice(0);
    const talk = new Talk(context, conversation, settle);
    talk.start();
    return () => talk.cancel();
  };
