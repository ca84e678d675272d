import { isWholeNumber } from '../../parameters/values.ts';
import type { InputParameters } from './input-parameters.ts';

/** Longest phone number (ITU E.164); a phone input ends there (inferred). */
const PHONE_DIGITS = 15;

/** Keys of one input; see `keyCollector`. */
export class KeyCollector {
  readonly #maximum: number;
  readonly #termination: string;
  readonly #cancels: boolean;
  #keys = '';

  constructor(maximum: number, termination: string, cancels: boolean) {
    this.#maximum = maximum;
    this.#termination = termination;
    this.#cancels = cancels;
  }

  get keys(): string {
    return this.#keys;
  }

  /** True: the input is complete. */
  add(key: string): boolean {
    this.#keys = this.#cancels && key === '*' ? '' : this.#keys + key;
    if (!this.#keys.endsWith(this.#termination)) return this.#keys.length >= this.#maximum;
    this.#keys = this.#keys.slice(0, -this.#termination.length);
    return true;
  }
}

const lengthOf = ({ InputValidation }: InputParameters): number | undefined => {
  const maximum = InputValidation?.CustomValidation?.MaximumLength;
  if (maximum === undefined) return PHONE_DIGITS;
  const text = String(maximum);
  return isWholeNumber(text) && Number(text) >= 1 ? Number(text) : undefined;
};

/**
 * Collects keys: ends at the maximum length or the termination sequence, which is taken off (documented); `*` erases what was
 * keyed in before unless that is switched off (documented). Undefined: the maximum length is no number.
 */
export const keyCollector = (parameters: InputParameters): KeyCollector | undefined => {
  const maximum = lengthOf(parameters);
  if (maximum === undefined) return undefined;
  const { InputTerminationSequence = '#', DisableCancelKey } = parameters.DTMFConfiguration ?? {};
  return new KeyCollector(maximum, InputTerminationSequence, DisableCancelKey !== 'True');
};
