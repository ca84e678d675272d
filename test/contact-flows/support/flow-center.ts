import { agentAtDesk } from '../../../bin/calling/scripted-agent.ts';
import { scriptedCaller } from '../../../bin/calling/scripted-caller.ts';
import { VirtualClock } from '../../../lib/emulator/clock/virtual-clock.ts';
import type { CallLeg, ContactCenter } from '../../../lib/emulator/contact-center.ts';
import { createContactCenter } from '../../../lib/emulator/create-contact-center.ts';
import { SeededRandom } from '../../../lib/emulator/seeded-random.ts';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import type { FunctionsPort } from '../../../lib/flow-language/ports.ts';
import type { MemoryTable } from '../../lambdas/support/memory-table.ts';
import { type ShippedFunction, shippedFunctions } from './shipped-functions.ts';
import { NUMBERS, shippedInventory } from './shipped-inventory.ts';

export interface HeardCall {
  events: TraceEvent[];
  /** Texts without markup and names of sounds, in order; music of a loop is named once in a row. */
  heard: string[];
  whispered: string[];
  queues: string[];
  agents: string[];
  /** Contact attributes at the end. */
  attributes: Record<string, string>;
  reason: string | undefined;
}

/** A function that never answers. */
export const HANGS: ShippedFunction = () => new Promise(() => {});

/** How long a caller waits in a queue before hanging up. */
const PATIENCE_MS = 120_000;

/** The shipped flows in the emulator on a virtual clock, with the functions' own domain code behind them. */
export class FlowCenter {
  readonly clock: VirtualClock;
  readonly center: ContactCenter;
  readonly table: MemoryTable;
  /** Replace one to see what callers hear when it fails. */
  readonly functions: Record<string, ShippedFunction>;
  figures: Record<string, string> = { known: 'false' };
  #running = 0;

  static async open(at: string): Promise<FlowCenter> {
    const clock = new VirtualClock(Date.parse(at));
    const random = new SeededRandom(7);
    const inventory = shippedInventory(() => random.uuid());
    let self: FlowCenter | undefined;
    const made = await shippedFunctions(
      inventory,
      () => clock.now(),
      () => self?.figures ?? {},
    );
    self = new FlowCenter({ clock, random, inventory, ...made });
    return self;
  }

  private constructor(
    parts: { clock: VirtualClock; random: SeededRandom; inventory: ReturnType<typeof shippedInventory> } & Awaited<
      ReturnType<typeof shippedFunctions>
    >,
  ) {
    this.clock = parts.clock;
    this.table = parts.table;
    this.functions = parts.functions;
    const ignore = (): void => {};
    this.center = createContactCenter(
      {
        clock: parts.clock,
        random: parts.random,
        newId: () => parts.random.uuid(),
        functions: this.#port(),
        trace: ignore,
        contactRecord: ignore,
        agentEvent: ignore,
        journal: ignore,
      },
      parts.inventory,
    );
  }

  #port(): FunctionsPort {
    return {
      invoke: ({ functionArn, event }, done) => {
        const run = this.functions[functionArn.split(':').at(-1) ?? ''] ?? (async () => Promise.reject(new Error('no such function')));
        if (run === HANGS) return () => {};
        this.#running += 1;
        void run(event)
          .then(
            (payload) => done({ ok: true, payload, payloadBytes: Buffer.byteLength(JSON.stringify(payload)) }),
            (error: unknown) => done({ ok: false, error: 'Error', message: String(error), retryable: false }),
          )
          .finally(() => {
            this.#running -= 1;
          });
        return () => {};
      },
    };
  }

  /** An agent who takes each call offered, talks 20 s and hangs up. */
  works(userName: string): this {
    agentAtDesk(this.center.agent(userName), (ms, callback) => this.clock.after(ms, callback), 20_000);
    return this;
  }

  async call(flow: string, from: string | null, keys: string[] = [], patienceMs = PATIENCE_MS): Promise<HeardCall> {
    const events: TraceEvent[] = [];
    let leg: CallLeg | undefined;
    const caller = scriptedCaller(
      () => leg,
      (ms, callback) => this.clock.after(ms, callback),
      [...keys],
      patienceMs,
    );
    let over = false;
    leg = this.center.dial({
      to: NUMBERS[flow] ?? '',
      from,
      onTrace: (event) => {
        events.push(event);
        caller.onTrace(event);
        over ||= event.type === 'disconnect';
      },
    });
    await this.#runUntil(() => over);
    // Wrap-up and record of the agent's side.
    await this.#runUntil(() => this.clock.nextAt() === undefined);
    return told(events);
  }

  async #runUntil(done: () => boolean): Promise<void> {
    for (let step = 0; !done(); step += 1) {
      if (step > 100_000) throw new Error('the call does not end');
      if (this.#running > 0) await new Promise((resolve) => setImmediate(resolve));
      else {
        const next = this.clock.nextAt();
        if (next === undefined) throw new Error('nothing is left that could happen on the call');
        this.clock.advanceTo(next);
      }
    }
  }
}

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function told(events: TraceEvent[]): HeardCall {
  const pick = <T>(read: (event: TraceEvent) => T | undefined): T[] => events.map(read).filter((value) => value !== undefined);
  const spoken = (to: string) =>
    pick((event) => (event.type === 'prompt' && event.to === to ? plain(event.text ?? `♪ ${event.prompt}`) : undefined));
  return {
    events,
    heard: spoken('customer').filter((text, index, all) => text !== all[index - 1]),
    whispered: spoken('agent'),
    queues: pick((event) => (event.type === 'queue' && event.state === 'enqueued' ? event.queue : undefined)),
    agents: pick((event) => (event.type === 'agent' && event.state === 'CONNECTED' ? event.agent : undefined)),
    attributes: Object.assign({}, ...pick((event) => (event.type === 'attributes' ? event.values : undefined))) as Record<string, string>,
    reason: pick((event) => (event.type === 'disconnect' ? event.reason : undefined)).at(-1),
  };
}
