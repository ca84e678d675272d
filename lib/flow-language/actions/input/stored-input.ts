import type { ActionContext } from '../../action-context.ts';
import { failure, type Outcome, type Pending, success } from '../../outcome.ts';
import { askForKeys } from './ask-for-keys.ts';
import type { InputParameters } from './input-parameters.ts';
import { type KeyCollector, keyCollector } from './key-collector.ts';
import { e164Of } from './phone-number-form.ts';

type Context = ActionContext<'media' | 'clock' | 'encryption'>;

/** Seconds between keys where the action says nothing (documented). */
const INTERDIGIT_SECONDS = 5;

const mask = (keys: string): string => '•'.repeat(keys.length);

const store = (context: Context, value: string): Outcome => {
  context.setSlot('StoredCustomerInput', value);
  return success();
};

const storePhone = (keys: string, parameters: InputParameters, context: Context): Outcome => {
  const { NumberFormat, CountryCode } = parameters.InputValidation?.PhoneNumberValidation ?? {};
  const number = e164Of(keys, NumberFormat === 'Local' ? CountryCode : undefined);
  context.ports.media.reportInput({ keys, result: number === undefined ? 'invalid' : 'stored' });
  return number === undefined ? failure('InvalidPhoneNumber', 'not a phone number') : store(context, number);
};

type Settle = (outcome: Outcome) => void;

const storeEncrypted = (keys: string, input: { EncryptionKeyId: string; Key: string }, context: Context, settle: Settle): void => {
  const finish = (encrypted: string | undefined): void => {
    context.ports.media.reportInput({ keys: mask(keys), result: encrypted === undefined ? 'invalid' : 'stored' });
    settle(encrypted === undefined ? failure('NoMatchingError', 'the input could not be encrypted') : store(context, encrypted));
  };
  const { encryption } = context.ports;
  if (encryption === undefined) finish(undefined);
  else encryption.encrypt(keys, { keyId: input.EncryptionKeyId, certificate: input.Key }, finish);
};

const finish = (keys: string, parameters: InputParameters, context: Context, settle: Settle): void => {
  const { InputValidation, InputEncryption } = parameters;
  if (InputValidation?.PhoneNumberValidation !== undefined) {
    settle(storePhone(keys, parameters, context));
  } else if (InputEncryption !== undefined) {
    storeEncrypted(keys, InputEncryption, context, settle);
  } else {
    context.ports.media.reportInput({ keys, result: 'stored' });
    settle(store(context, keys));
  }
};

const collect = (parameters: InputParameters, context: Context, collector: KeyCollector): Pending => {
  const firstLimitSeconds = Number(parameters.InputTimeLimitSeconds ?? 5);
  const interdigitSeconds = Number(parameters.DTMFConfiguration?.InterdigitTimeLimitSeconds ?? INTERDIGIT_SECONDS);
  return (settle) =>
    askForKeys(parameters, context, {
      firstLimitSeconds,
      onKey(key, control) {
        if (!collector.add(key)) {
          // Everything erased: the caller begins anew and gets the time for a first key (inferred).
          return control.restart(collector.keys === '' ? firstLimitSeconds : interdigitSeconds);
        }
        control.stop();
        finish(collector.keys, parameters, context, settle);
      },
      onSilence() {
        if (collector.keys !== '') return finish(collector.keys, parameters, context, settle);
        // Silence is a success here: flows compare the input with `Timeout` (documented, exported).
        context.ports.media.reportInput({ keys: '', result: 'timeout' });
        settle(store(context, 'Timeout'));
      },
      onFault: (cause) => settle(failure('NoMatchingError', cause)),
    });
};

/** Keeps what the caller keys in as `$.StoredCustomerInput`: digits, a phone number in E.164, or an encrypted blob. */
export const storedInput = (parameters: InputParameters, context: Context): Outcome | Pending => {
  const collector = keyCollector(parameters);
  if (collector === undefined) return failure('NoMatchingError', 'MaximumLength is not a number');
  return collect(parameters, context, collector);
};
