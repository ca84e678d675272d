import type { CallLeg } from '../../emulator/contact-center.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import { callTime } from '../report/call-time.ts';
import { transcriptText } from '../report/transcript-text.ts';
import { plainText } from '../run/plain-text.ts';
import { SimulatedCaller } from '../run/simulated-caller.ts';
import { Transcript } from '../run/transcript.ts';
import type { VirtualCenter } from '../run/virtual-center.ts';
import { TestingError } from '../testing-error.ts';

/** How long a call waits for what it expects, unless told. */
const PATIENCE_SECONDS = 120;

export interface WaitOptions {
  /** Virtual seconds. */
  withinSeconds?: number;
}

/** One call to a center under test, as the caller lives it. Time passes only while one of the waiting methods is awaited. */
export class TestCall {
  /** Texts without markup, and sounds as `♪ name`, in the order in which the caller heard them. */
  readonly heard: string[] = [];
  /** The same for what agents were whispered. */
  readonly whispered: string[] = [];
  /** Queues that the call waited in. */
  readonly queues: string[] = [];
  /** Agents whom the caller talked to. */
  readonly agents: string[] = [];
  /** Flows and modules that ran. */
  readonly flows: string[] = [];
  /** Contact attributes that flows have set. */
  readonly attributes: Record<string, string> = {};
  /** Every event of the call. */
  readonly events: TraceEvent[] = [];
  readonly #virtual: VirtualCenter;
  readonly #fault: () => string | undefined;
  readonly #transcript: Transcript;
  readonly #caller: SimulatedCaller;
  #leg: CallLeg | undefined;
  #ended: string | undefined;
  /** What was heard before has been spoken of. */
  #position = 0;

  /** `fault`: what has gone wrong with the test itself, such as a function that nobody plays. */
  constructor(virtual: VirtualCenter, fault: () => string | undefined) {
    this.#virtual = virtual;
    this.#fault = fault;
    const { clock } = virtual;
    this.#transcript = new Transcript(clock.now());
    this.#caller = new SimulatedCaller({
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      press: (key) => this.#leg?.press(key),
      say: (text) => this.#leg?.say?.(text),
      begun: (input) =>
        'keys' in input ? this.#transcript.add(clock.now(), 'pressed', input.keys) : this.#transcript.add(clock.now(), 'said', input.text),
    });
  }

  /** For the center that makes the call. */
  connect(leg: CallLeg): void {
    this.#leg = leg;
  }

  onTrace(event: TraceEvent): void {
    this.events.push(event);
    this.#transcript.onTrace(event);
    this.#caller.onTrace(event);
    if (event.type === 'prompt') {
      const text = event.text === undefined ? `♪ ${event.prompt ?? ''}` : plainText(event.text);
      (event.to === 'customer' ? this.heard : this.whispered).push(text);
    }
    if (event.type === 'queue' && event.state === 'enqueued') this.queues.push(event.queue);
    if (event.type === 'agent' && event.state === 'CONNECTED') this.agents.push(event.agent);
    if (event.type === 'flow-started') this.flows.push(event.flow.name);
    if (event.type === 'attributes') for (const [key, value] of Object.entries(event.values)) this.attributes[key] = value;
    if (event.type === 'disconnect') this.#ended = event.reason;
  }

  /** Why the call is over (`DisconnectReason` of the contact record); undefined while it lasts. */
  get ended(): string | undefined {
    return this.#ended;
  }

  /** Waits for something to be heard that was not heard (and spoken of) before. Throws with the call so far when it does not come. */
  async hears(expected: string | RegExp, { withinSeconds = PATIENCE_SECONDS }: WaitOptions = {}): Promise<string> {
    const find = (): number => this.heard.findIndex((text, index) => index >= this.#position && isHeard(text, expected));
    const from = this.#transcript.lines.length;
    await this.#until(() => find() !== -1 || this.#ended !== undefined, withinSeconds);
    const found = find();
    if (found === -1) {
      const why = this.#ended === undefined ? `within ${withinSeconds} s` : `before the call ended (${this.#ended})`;
      throw new TestingError([`The caller did not hear ${String(expected)} ${why}.`, ...transcriptText(this.#transcript.lines, from)]);
    }
    this.#position = found + 1;
    return this.heard[found] ?? '';
  }

  /** Presses keys as soon as the call listens. */
  press(keys: string): void {
    if (!/^[0-9*#]+$/.test(keys)) throw new TestingError([`${JSON.stringify(keys)} are not keys: keys are 0-9, * and #.`]);
    this.#caller.give({ keys });
  }

  /** Says something as soon as the call listens: for bots. */
  says(text: string): void {
    this.#caller.give({ text });
  }

  hangsUp(): void {
    this.#leg?.hangUp();
  }

  /** Lets time pass. */
  async waits(seconds: number): Promise<void> {
    await this.#until(() => false, seconds);
  }

  /** Waits until the call has reached a queue, whichever; gives its name. */
  async queued({ withinSeconds = PATIENCE_SECONDS }: WaitOptions = {}): Promise<string> {
    await this.#until(() => this.queues.length > 0 || this.#ended !== undefined, withinSeconds);
    const queue = this.queues.at(-1);
    if (queue === undefined) throw new TestingError(['The call reached no queue.', ...this.transcript()]);
    return queue;
  }

  /** Waits for the end of the call; gives its reason. */
  async ends({ withinSeconds = 3600 }: WaitOptions = {}): Promise<string> {
    await this.#until(() => this.#ended !== undefined, withinSeconds);
    if (this.#ended === undefined)
      throw new TestingError([`The call did not end within ${callTime(withinSeconds * 1000)}.`, ...this.transcript()]);
    return this.#ended;
  }

  /** The call in lines, for messages. */
  transcript(): string[] {
    return transcriptText(this.#transcript.lines, undefined);
  }

  async #until(done: () => boolean, seconds: number): Promise<void> {
    await this.#virtual.runUntil(() => done() || this.#fault() !== undefined, this.#virtual.clock.now() + seconds * 1000);
    const fault = this.#fault();
    if (fault !== undefined) throw new TestingError([fault, ...this.transcript()]);
  }
}

const isHeard = (text: string, expected: string | RegExp): boolean =>
  typeof expected === 'string' ? text.includes(plainText(expected)) : text.search(expected) !== -1;
