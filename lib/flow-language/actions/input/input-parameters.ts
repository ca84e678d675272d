import * as v from 'valibot';
import { choice, formedText, idOrPath, numberText, numberTextOrNumber } from '../../parameters/values.ts';
import { promptParameters } from '../prompt/prompt-parameters.ts';
import { isCountryCode } from './phone-number-form.ts';

const isTermination = (text: string): boolean => text.length <= 5 && [...text].every((key) => '0123456789*#'.includes(key));

/** Parameters of the three modes together; which may stand in which mode is said in `input-faults.ts`. */
export const inputParameters = {
  ...promptParameters,
  StoreInput: v.optional(
    choice(['True', 'False'], '"False": a menu that branches on one key; "True": keeps the keys as $.StoredCustomerInput.'),
  ),
  InputTimeLimitSeconds: v.optional(
    numberText({ from: 1, to: 999_999 }, 'Time for the first key (the designer offers 1 to 180 s), after the prompt ended.'),
  ),
  InputValidation: v.optional(
    v.strictObject({
      CustomValidation: v.optional(
        v.strictObject({ MaximumLength: numberTextOrNumber({ from: 1, to: 1000, path: true }, 'The input ends with this many keys.') }),
      ),
      PhoneNumberValidation: v.optional(
        v.strictObject({
          NumberFormat: choice(['Local', 'E164'], 'Local: the country code is added; E164: the caller keys it in.'),
          CountryCode: v.optional(formedText(isCountryCode, 'a country of two letters', 'Country of local numbers.', 'static')),
        }),
      ),
    }),
  ),
  InputEncryption: v.optional(
    v.strictObject({
      EncryptionKeyId: idOrPath('Id of a key registered on the instance.'),
      Key: idOrPath('Public certificate (PEM).'),
    }),
  ),
  DTMFConfiguration: v.optional(
    v.strictObject({
      InputTerminationSequence: v.optional(formedText(isTermination, '1 to 5 of 0-9 * #', 'Keys that end the input; default #.')),
      DisableCancelKey: v.optional(choice(['True', 'False'], '"True": * is an ordinary key; else it erases what was keyed in.')),
      InterdigitTimeLimitSeconds: v.optional(numberText({ from: 1, to: 20 }, 'Time between keys; default 5.')),
    }),
  ),
  EnableDTMFBuffer: v.optional(choice(['true', 'false'], 'Keeps keys that are pressed before they are asked for, or stops that.')),
};

const schema = v.strictObject(inputParameters);
export type InputParameters = v.InferOutput<typeof schema>;
