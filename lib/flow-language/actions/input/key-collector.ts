import { isWholeNumber } from '../../parameters/values.ts';
import type { InputParameters } from './input-parameters.ts';

/** Longest phone number (ITU E.164); a phone input ends there (inferred). */
const PHONE_DIGITS = 15;

export interface KeyCollector {
  readonly keys: string;
  /** True: the input is complete. */
  add(key: string): boolean;
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
  const termination = parameters.DTMFConfiguration?.InputTerminationSequence ?? '#';
  const cancels = parameters.DTMFConfiguration?.DisableCancelKey !== 'True';
  let keys = '';
  return {
    get keys() {
      return keys;
    },
    add(key) {
      keys = cancels && key === '*' ? '' : keys + key;
      if (keys.endsWith(termination)) {
        keys = keys.slice(0, -termination.length);
        return true;
      }
      return keys.length >= maximum;
    },
  };
};
