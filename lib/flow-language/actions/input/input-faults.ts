import type { ParameterFault } from '../../action-definition.ts';
import { inputMode } from './input-mode.ts';

type Parameters = Readonly<Record<string, unknown>>;

const members = (value: unknown): Parameters => (typeof value === 'object' && value !== null ? { ...value } : {});
const missing = (parameters: Parameters, names: readonly string[]): ParameterFault[] =>
  names.filter((name) => parameters[name] === undefined).map((parameter) => ({ kind: 'missing', parameter }));
const foreign = (parameters: Parameters, names: readonly string[]): ParameterFault[] =>
  names.filter((name) => parameters[name] !== undefined).map((parameter) => ({ kind: 'name', parameter }));

const storeFaults = (parameters: Parameters): ParameterFault[] => {
  const validation = members(parameters.InputValidation);
  const dtmf = members(parameters.DTMFConfiguration);
  const phone = members(validation.PhoneNumberValidation);
  const faults: ParameterFault[] = missing(parameters, ['InputTimeLimitSeconds', 'InputValidation']);
  const forms = ['CustomValidation', 'PhoneNumberValidation'].filter((name) => validation[name] !== undefined);
  if (parameters.InputValidation !== undefined && forms.length !== 1) {
    faults.push({ kind: 'value', parameter: 'InputValidation', cure: 'Exactly one of CustomValidation and PhoneNumberValidation.' });
  }
  if (phone.NumberFormat === 'Local' && phone.CountryCode === undefined) {
    faults.push({ kind: 'missing', parameter: 'InputValidation.PhoneNumberValidation.CountryCode' });
  }
  if (parameters.InputEncryption !== undefined && validation.PhoneNumberValidation !== undefined) {
    faults.push({ kind: 'name', parameter: 'InputEncryption', cure: 'Encryption goes with CustomValidation only.' });
  }
  const termination = dtmf.InputTerminationSequence;
  if (typeof termination === 'string' && termination.includes('*') && dtmf.DisableCancelKey !== 'True') {
    faults.push({
      kind: 'value',
      parameter: 'DTMFConfiguration.InputTerminationSequence',
      cure: '* can end the input only with DisableCancelKey "True".',
    });
  }
  return faults;
};

/** What the three modes want and refuse beside each other (probed for the required and refused members of menu and store). */
export const inputFaults = (parameters: Parameters): ParameterFault[] => {
  const mode = inputMode(parameters);
  // That the buffer form takes none of these is inferred: no reason to refuse a document.
  if (mode === 'buffer') {
    return foreign(parameters, ['InputTimeLimitSeconds', 'InputValidation', 'PromptId', 'Text', 'SSML', 'Media']).map((fault) => ({
      ...fault,
      severity: 'warning',
    }));
  }
  const buffer: ParameterFault[] =
    parameters.EnableDTMFBuffer === undefined
      ? []
      : [{ kind: 'name', parameter: 'EnableDTMFBuffer', cure: 'The buffer is switched by an action of its own.' }];
  if (mode === 'store') return [...buffer, ...storeFaults(parameters)];
  const unsaid: ParameterFault[] =
    parameters.StoreInput === undefined
      ? [{ kind: 'missing', parameter: 'StoreInput', severity: 'warning', cure: 'Write "False" for a menu.' }]
      : [];
  // `DTMFConfiguration` in a menu: reported as refused by one third party only.
  const doubtful: ParameterFault[] =
    parameters.DTMFConfiguration === undefined
      ? []
      : [{ kind: 'name', parameter: 'DTMFConfiguration', severity: 'warning', cure: 'A menu has no use for it.' }];
  return [
    ...buffer,
    ...unsaid,
    ...doubtful,
    ...missing(parameters, ['InputTimeLimitSeconds']),
    ...foreign(parameters, ['InputValidation', 'InputEncryption']),
  ];
};
