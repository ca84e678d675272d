import { FunctionError } from '../errors.ts';

export interface CircuitBreakerOptions {
  /** Milliseconds since 1970. */
  now(): number;
  /** Failures in a row that open the circuit. */
  failures?: number;
  /** How long nobody is sent to a CRM that does not answer. */
  restMs?: number;
}

/** Callers do not wait for a CRM that is down: after some failures in a row it rests, then one call tries whether it is back. */
export class CircuitBreaker {
  readonly #now: () => number;
  readonly #limit: number;
  readonly #restMs: number;
  #failures = 0;
  #restingSince: number | undefined;
  #trying = false;

  constructor({ now, failures = 3, restMs = 30_000 }: CircuitBreakerOptions) {
    this.#now = now;
    this.#limit = failures;
    this.#restMs = restMs;
  }

  /** @throws FunctionError `CRM_FAILED` while the circuit is open, else whatever `work` throws. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isOpen()) throw new FunctionError('CRM_FAILED', 'The CRM failed several times in a row and is left alone for a while.');
    this.#trying = this.#restingSince !== undefined;
    try {
      const result = await work();
      this.#failures = 0;
      this.#restingSince = undefined;
      return result;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures >= this.#limit) this.#restingSince = this.#now();
      throw error;
    } finally {
      this.#trying = false;
    }
  }

  #isOpen(): boolean {
    if (this.#restingSince === undefined) return false;
    const rested = this.#now() - this.#restingSince;
    return this.#trying || (rested >= 0 && rested < this.#restMs);
  }
}
