import { createHash } from 'node:crypto';
import { AwsError } from '../aws-error.ts';

/** How long a `ClientRequestToken` is remembered (documented). */
const WINDOW_MS = 10 * 60_000;

/** Repeats of a transaction under its token do nothing; the same token with another request is an error. */
export class Idempotency {
  readonly #seen = new Map<string, { hash: string; at: number }>();

  /** True: this very request has been carried out. Throws AwsError `IdempotentParameterMismatchException`. */
  isRepeat(token: unknown, input: object, now: number): boolean {
    if (typeof token !== 'string') return false;
    const known = this.#seen.get(token);
    if (!known || now - known.at > WINDOW_MS) return false;
    if (known.hash === hashOf(input)) return true;
    const message = 'Request parameters differ from those of the first request with the same ClientRequestToken.';
    throw new AwsError('IdempotentParameterMismatchException', message);
  }

  remember(token: unknown, input: object, now: number): void {
    if (typeof token !== 'string') return;
    for (const [old, { at }] of this.#seen) {
      if (now - at <= WINDOW_MS) break;
      this.#seen.delete(old);
    }
    this.#seen.set(token, { hash: hashOf(input), at: now });
  }
}

const hashOf = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');
