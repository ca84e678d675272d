import type { RoutingStep } from '../../flow-language/contact-state.ts';
import { type Demand, readDemand } from './demand.ts';

/** `contact-record.md` §6 (documented). */
export type StepStatus = 'INACTIVE' | 'ACTIVE' | 'EXPIRED' | 'JOINED' | 'DEACTIVATED' | 'INTERRUPTED';

interface Step {
  readonly demand: Demand;
  readonly expression: unknown;
  readonly durationMs: number | undefined;
  status: StepStatus;
  expiresAt: number | undefined;
}

const MOST_STEPS = 5;

/** Routing criteria of one contact: steps that give way to each other with time; behind the last one stands any agent of the queue. */
export class RoutingCriteria {
  readonly #steps: Step[];
  #activatedAt: number | undefined;

  private constructor(steps: Step[]) {
    this.#steps = steps;
  }

  /** Undefined: there are none or more than five steps, or one is malformed. */
  static read(steps: readonly RoutingStep[], agentId: (reference: string) => string | undefined): RoutingCriteria | undefined {
    if (steps.length === 0 || steps.length > MOST_STEPS) return undefined;
    const read: Step[] = [];
    for (const { Expression: expression, Expiry: expiry } of steps) {
      const demand = readDemand(expression, agentId);
      const seconds = expiry === undefined ? undefined : Number(expiry.DurationInSeconds);
      if (!demand || (seconds !== undefined && !(seconds >= 0))) return undefined;
      read.push({
        demand,
        expression,
        durationMs: seconds === undefined ? undefined : seconds * 1000,
        status: 'INACTIVE',
        expiresAt: undefined,
      });
    }
    return new RoutingCriteria(read);
  }

  /** The first step begins when the contact is in the queue. */
  activate(now: number): void {
    this.#activatedAt = now;
    this.#begin(this.#steps[0], now);
    this.expire(now);
  }

  /** Moves on past every step whose time is over. */
  expire(now: number): void {
    for (const [index, step] of this.#steps.entries()) {
      if (step.status !== 'ACTIVE' || step.expiresAt === undefined || step.expiresAt > now) continue;
      step.status = 'EXPIRED';
      this.#begin(this.#steps[index + 1], step.expiresAt);
    }
  }

  /** What an agent must be now; undefined: anybody of the queue will do. */
  get demand(): Demand | undefined {
    return this.#active?.demand;
  }

  get nextExpiry(): number | undefined {
    return this.#active?.expiresAt;
  }

  /** The active step ends: an agent joined, other criteria were set, or the contact left. */
  finish(status: 'JOINED' | 'DEACTIVATED' | 'INTERRUPTED'): void {
    const active = this.#active;
    if (active) active.status = status;
  }

  /** As the contact record has it; times in milliseconds, written out by the record. */
  facts(): {
    activatedAt: number | undefined;
    steps: { expression: unknown; status: StepStatus; durationMs: number | undefined; expiresAt: number | undefined }[];
  } {
    return {
      activatedAt: this.#activatedAt,
      steps: this.#steps.map(({ expression, status, durationMs, expiresAt }) => ({ expression, status, durationMs, expiresAt })),
    };
  }

  get #active(): Step | undefined {
    return this.#steps.find((step) => step.status === 'ACTIVE');
  }

  #begin(step: Step | undefined, now: number): void {
    if (!step) return;
    step.status = 'ACTIVE';
    step.expiresAt = step.durationMs === undefined ? undefined : now + step.durationMs;
  }
}
