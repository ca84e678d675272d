import type { ContactCenter } from '../../emulator/contact-center.ts';
import type { CenterPlan } from '../center/center-plan.ts';
import { type PreparedCenter, prepareCenter } from '../center/prepare-center.ts';
import { Coverage, type CoverageReport } from '../coverage/coverage.ts';
import { type AgentAtWork, workAtDesk } from '../run/agent-at-work.ts';
import { entryNumber } from '../run/entry-number.ts';
import { type FunctionDouble, functionName } from '../run/function-doubles.ts';
import { noDouble } from '../run/run-sentences.ts';
import { DEFAULT_START, VirtualCenter } from '../run/virtual-center.ts';
import { TestingError } from '../testing-error.ts';
import type { ConnectEvent } from './connect-event.ts';
import { TestCall } from './test-call.ts';

export interface TestCenterOptions {
  /** The center: at least its flows. A prepared one is shared by many test centers. */
  center: CenterPlan | PreparedCenter;
  /** By name (the last part of the ARN) or by ARN: what functions answer, or the functions themselves. */
  functions?: Readonly<Record<string, FunctionDouble>>;
  /** When the clock starts: ISO 8601 with an offset. */
  at?: string;
  /** Seed of everything that is left to chance. */
  seed?: number;
}

export interface DialOptions {
  /** Number of the center in E.164, or the name of a flow. */
  to: string;
  /** E.164; absent: the number is withheld. */
  from?: string;
  /** Contact attributes from the start. */
  attributes?: Readonly<Record<string, string>>;
}

/** A center in virtual time for tests in code: `const call = await center.dial({ to: 'main-entry', from: '+12025550123' })`. */
export class TestCenter {
  readonly center: ContactCenter;
  /** Calls of functions, in order. */
  readonly invocations: { function: string; event: ConnectEvent }[] = [];
  readonly #virtual: VirtualCenter;
  readonly #coverage: Coverage;
  #fault: string | undefined;

  constructor({ center, functions = {}, at = DEFAULT_START, seed }: TestCenterOptions) {
    const prepared = 'newInventory' in center ? center : prepareCenter(center);
    this.#coverage = new Coverage(prepared.flows);
    this.#virtual = new VirtualCenter(prepared, {
      at: Date.parse(at),
      seed,
      doubles: new Map(Object.entries(functions).map(([name, double]) => [name, this.#noted(name, double)])),
      missing: (arn) => {
        this.#fault ??= noDouble(arn);
      },
    });
    this.center = this.#virtual.center;
  }

  /** Calls the center. The call begins at once; time passes while the call's methods are awaited. */
  async dial({ to, from, attributes = {} }: DialOptions): Promise<TestCall> {
    const call = new TestCall(this.#virtual, () => this.#fault);
    const leg = this.center.dial({
      to: this.#number(to),
      from: from ?? null,
      onTrace: (event) => {
        this.#coverage.onTrace(event);
        call.onTrace(event);
      },
    });
    this.center.setContactAttributes(leg.contactId, { ...attributes });
    call.connect(leg);
    await call.waits(0);
    return call;
  }

  /** Has an agent sign in and take every call that is offered. */
  works(work: AgentAtWork): this {
    const { clock } = this.#virtual;
    workAtDesk(this.center.agent(work.agent), work, (milliseconds, callback) => clock.after(milliseconds, callback));
    return this;
  }

  /** Branches of the flows that the calls of this center have walked. */
  coverage(): CoverageReport {
    return this.#coverage.report();
  }

  #number(to: string): string {
    const { inventory } = this.#virtual;
    if (to.startsWith('+')) return to;
    const flow = inventory.flows.byName(to);
    if (flow === undefined)
      throw new TestingError([`There is no flow ${JSON.stringify(to)}: dial a number in E.164, or a flow by its name.`]);
    return entryNumber({ type: 'VOICE_CALL', flowId: flow.id, destinationPhoneNumber: numberOf(flow.id) }, inventory);
  }

  #noted(name: string, double: FunctionDouble): FunctionDouble {
    return (event) => {
      this.invocations.push({ function: functionName(name), event });
      return double(event);
    };
  }
}

/** A made-up number of its own for each flow. */
const numberOf = (flowId: string): string => {
  let sum = 0;
  for (const character of flowId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_000_000;
  return `+1202${String(sum + 1_000_000)}`;
};
