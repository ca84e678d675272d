import type { ConvertedAction, LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';
import type { ModuleReader } from '../module-reader.ts';
import { queueTarget } from './queue-target.ts';

/** The designer writes the error's target as NextAction, which is never followed (exported). */
export const transferToQueue: LegacyConverter = (module) => {
  const error = module.next('Error');
  const errors = { QueueAtCapacity: module.branch('AtCapacity') ?? error, NoMatchingError: error };
  const target = queueTarget(module);
  if (Object.keys(target).length === 0) return { type: 'TransferContactToQueue', next: error, errors };
  return { type: 'DequeueContactAndTransferToQueue', parameters: target, next: error, errors };
};

export const transferToFlow: LegacyConverter = (module) => {
  const error = module.next('Error');
  return {
    type: 'TransferToFlow',
    parameters: { ContactFlowId: module.requiredResource('flow', 'ContactFlowId') },
    next: error,
    errors: { NoMatchingError: error },
  };
};

const toPhoneNumber = (module: ModuleReader): ConvertedAction => {
  const goesOn = !module.flag('BlindTransfer');
  const error = module.next('Error');
  const success = module.branch('Success');
  const failed = module.branch('CallFailure');
  const late = module.branch('Timeout');
  const number = { Number: module.text('CallerIdNumber'), Name: module.text('CallerIdName') };
  return {
    type: 'TransferParticipantToThirdParty',
    parameters: present({
      ThirdPartyPhoneNumber: module.required('PhoneNumber'),
      ThirdPartyConnectionTimeLimitSeconds: module.required('TimeLimit'),
      ContinueFlowExecution: goesOn ? 'True' : 'False',
      ThirdPartyDTMFDigits: module.text('DTMFDigits'),
      CallerId: number.Number === undefined && number.Name === undefined ? undefined : present(number),
    }),
    next: goesOn ? (success ?? error) : error,
    errors: goesOn
      ? { CallFailed: failed ?? error, ConnectionTimeLimitExceeded: late ?? error, NoMatchingError: error }
      : { NoMatchingError: error },
  };
};

/** One block for queue, flow, phone number and agent: the target says which. */
export const transfer: LegacyConverter = (module) => {
  const { target } = module.module;
  if (target === 'Queue') return transferToQueue(module);
  if (target === 'Flow') return transferToFlow(module);
  if (target === 'PhoneNumber') return toPhoneNumber(module);
  if (target !== 'Agent') module.problem(`transfers to "${target ?? ''}", which is not known`);
  return { type: 'TransferContactToAgent' };
};
