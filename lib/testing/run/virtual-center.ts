import { VirtualClock } from '../../emulator/clock/virtual-clock.ts';
import type { ContactCenter } from '../../emulator/contact-center.ts';
import { createContactCenter } from '../../emulator/create-contact-center.ts';
import type { Inventory } from '../../emulator/inventory/inventory.ts';
import { SeededRandom } from '../../emulator/seeded-random.ts';
import type { RehearsalPort } from '../../flow-language/ports.ts';
import type { PreparedCenter } from '../center/prepare-center.ts';
import { type FunctionDouble, FunctionDoubles, type FunctionStandIn } from './function-doubles.ts';

/** Monday, the 23rd of November 2026, 02:00 UTC: 10 in the morning in Shanghai. A call begins at the same moment on each run. */
export const DEFAULT_START = '2026-11-23T02:00:00.000Z';

/** Real time that a function double may take before virtual time goes on without it. */
const PATIENCE_MS = 2000;

export interface VirtualCenterOptions {
  /** Start of the clock, milliseconds since 1970. */
  at: number;
  seed?: number;
  doubles?: ReadonlyMap<string, FunctionDouble>;
  standIn?(functionArn: string): FunctionStandIn | undefined;
  missing(functionArn: string): void;
  rehearsal?: RehearsalPort;
}

/** A center on a clock that jumps from event to event; time stands still while a function double is at work. */
export class VirtualCenter {
  readonly clock: VirtualClock;
  readonly center: ContactCenter;
  readonly inventory: Inventory;
  readonly #functions: FunctionDoubles;
  #wake: () => void = () => {};

  constructor(prepared: PreparedCenter, options: VirtualCenterOptions) {
    const clock = new VirtualClock(options.at);
    const random = new SeededRandom(options.seed ?? 1);
    this.clock = clock;
    this.inventory = prepared.newInventory(() => random.uuid());
    this.#functions = new FunctionDoubles({
      doubles: options.doubles ?? new Map(),
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      standIn: options.standIn,
      missing: (arn) => options.missing(arn),
      settled: () => this.#wake(),
    });
    const ignore = (): void => {};
    this.center = createContactCenter(
      {
        clock,
        random,
        newId: () => random.uuid(),
        functions: this.#functions,
        trace: ignore,
        contactRecord: ignore,
        agentEvent: ignore,
        journal: ignore,
        ...(options.rehearsal === undefined ? {} : { rehearsal: options.rehearsal }),
      },
      this.inventory,
    );
  }

  /**
   * Lets time pass until `done`, or until the clock would pass `limit` (then it stands there), or until nothing is left that
   * could happen.
   */
  async runUntil(done: () => boolean, limit: number): Promise<'done' | 'limit' | 'idle'> {
    while (!done()) {
      if (this.#functions.running > 0 && (await this.#answered())) continue;
      const next = this.clock.nextAt();
      if (next === undefined) return 'idle';
      if (next > limit) {
        this.clock.advanceTo(limit);
        return 'limit';
      }
      this.clock.advanceTo(next);
    }
    return 'done';
  }

  /** Waits until a function double has answered; false: it takes too long. */
  async #answered(): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => resolve(false), PATIENCE_MS);
      this.#wake = () => {
        clearTimeout(giveUp);
        resolve(true);
      };
    });
  }
}
