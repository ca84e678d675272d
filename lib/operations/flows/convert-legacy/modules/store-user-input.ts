import type { LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';
import type { ModuleReader } from '../module-reader.ts';
import { prompt } from './prompt.ts';

const validation = (module: ModuleReader, isPhone: boolean): Record<string, unknown> => {
  if (!isPhone) return { CustomValidation: { MaximumLength: module.required('MaxDigits') } };
  module.drop('MaxDigits');
  const format = module.required('PhoneNumberFormat');
  return {
    PhoneNumberValidation: present({ NumberFormat: format === 'Local' ? 'Local' : 'E164', CountryCode: module.text('CountryCode') }),
  };
};

/** Keys that are kept. The old block had no branch for a time-out: it kept the word "Timeout", as the new one does. */
export const storeUserInput: LegacyConverter = (module) => {
  const next = module.next('Success');
  const isPhone = module.text('CustomerInputType') === 'PhoneNumber';
  const error = module.branch('Error') ?? next;
  const invalid = module.branch('InvalidNumber');
  const isEncrypted = module.flag('EncryptEntry');
  const key = { EncryptionKeyId: module.text('EncryptionKeyId'), Key: module.text('EncryptionKey') };
  const keys = present({
    InputTerminationSequence: module.text('TerminatorDigits'),
    DisableCancelKey: module.flag('DisableCancel') ? 'True' : undefined,
    InterdigitTimeLimitSeconds: module.text('InterdigitTimeout'),
  });
  return {
    type: 'GetParticipantInput',
    parameters: present({
      ...prompt(module),
      StoreInput: 'True',
      InputTimeLimitSeconds: module.required('Timeout'),
      InputValidation: validation(module, isPhone),
      InputEncryption: isEncrypted ? present(key) : undefined,
      DTMFConfiguration: Object.keys(keys).length === 0 ? undefined : keys,
    }),
    next,
    errors: { InvalidPhoneNumber: isPhone ? (invalid ?? error) : undefined, NoMatchingError: error },
  };
};
