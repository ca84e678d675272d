import type { LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';
import { queueTarget } from './queue-target.ts';

export const createCallback: LegacyConverter = (module) => {
  const next = module.next('Success');
  return {
    type: 'CreateCallbackContact',
    parameters: present({
      InitialCallDelaySeconds: module.required('InitialDelaySeconds'),
      MaximumConnectionAttempts: module.required('MaxRetryAttempts'),
      RetryDelaySeconds: module.required('RetryDelaySeconds'),
      ...queueTarget(module),
      ContactFlowId: module.resource('flow', 'ContactFlowId'),
    }),
    next,
    errors: { NoMatchingError: module.branch('Error') ?? next },
  };
};

export const setCallbackNumber: LegacyConverter = (module) => {
  const next = module.next('Success');
  const invalid = module.next('InvalidPhoneNumber', 'Error');
  return {
    type: 'UpdateContactCallbackNumber',
    parameters: { CallbackNumber: module.required('CallBackNumber') },
    next,
    errors: { InvalidCallbackNumber: invalid, CallbackNumberNotDialable: module.branch('NonDialableNumber') ?? invalid },
  };
};
