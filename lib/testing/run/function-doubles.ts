import type { Cancel } from '../../flow-language/outcome.ts';
import type { FunctionRequest, FunctionResult, FunctionsPort } from '../../flow-language/ports.ts';
import type { ConnectEvent } from '../calls/connect-event.ts';

/** Stands for a function of the center, or is one: its answer may be a promise; what it throws is an error of the function. */
export type FunctionDouble = (event: ConnectEvent) => unknown;

/** What a double says without a function: see `FunctionDoubles.before`. */
export type FunctionStandIn = { answer: unknown; delayMs: number } | { error: string; delayMs: number } | 'silent';

const nothing: Cancel = () => undefined;

/** `arn:aws:lambda:r:a:function:name:alias` → `name`. */
export const functionName = (arn: string): string => arn.split(':function:')[1]?.split(':')[0] ?? arn;

const answered = (payload: unknown): FunctionResult => {
  const text = JSON.stringify(payload) ?? 'null';
  return { ok: true, payload: JSON.parse(text), payloadBytes: Buffer.byteLength(text) };
};

const failed = (error: unknown): FunctionResult => ({
  ok: false,
  error: error instanceof Error ? error.name : 'Error',
  message: error instanceof Error ? error.message : String(error),
  retryable: false,
});

interface Wiring {
  /** By name or ARN. */
  doubles: ReadonlyMap<string, FunctionDouble>;
  after(milliseconds: number, callback: () => void): Cancel;
  /** Asked first. */
  standIn?(functionArn: string): FunctionStandIn | undefined;
  /** A function that nobody plays was called. */
  missing(functionArn: string): void;
  /** A function that answers later has answered. */
  settled(): void;
}

/** The functions of a test: doubles, in virtual time. */
export class FunctionDoubles implements FunctionsPort {
  readonly #wiring: Wiring;
  /** Functions that have yet to answer in real time. */
  running = 0;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  invoke({ functionArn, event }: FunctionRequest, done: (result: FunctionResult) => void): Cancel {
    const standIn = this.#wiring.standIn?.(functionArn);
    if (standIn !== undefined) return this.#play(standIn, done);
    const double = this.#wiring.doubles.get(functionArn) ?? this.#wiring.doubles.get(functionName(functionArn));
    if (double === undefined) {
      this.#wiring.missing(functionArn);
      done({ ok: false, error: 'ResourceNotFound', message: 'no function double', retryable: false, refused: true });
      return nothing;
    }
    this.#call(double, structuredClone(event) as ConnectEvent, done);
    return nothing;
  }

  /** An error that a test asks for is final: Connect's own retries are no part of it (inferred). */
  #play(standIn: FunctionStandIn, done: (result: FunctionResult) => void): Cancel {
    if (standIn === 'silent') return nothing;
    const result: FunctionResult =
      'answer' in standIn
        ? answered(standIn.answer)
        : { ok: false, error: standIn.error, message: 'as the test has it', retryable: false, refused: true };
    return this.#wiring.after(standIn.delayMs, () => done(result));
  }

  #call(double: FunctionDouble, event: ConnectEvent, done: (result: FunctionResult) => void): void {
    let answer: unknown;
    try {
      answer = double(event);
    } catch (error) {
      done(failed(error));
      return;
    }
    if (!(answer instanceof Promise)) {
      done(answered(answer));
      return;
    }
    this.running += 1;
    const settle = (result: FunctionResult): void => {
      this.running -= 1;
      done(result);
      this.#wiring.settled();
    };
    void answer.then(
      (payload) => settle(answered(payload)),
      (error: unknown) => settle(failed(error)),
    );
  }
}
