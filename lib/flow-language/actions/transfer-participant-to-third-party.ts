import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { hasName } from '../names/scan-names.ts';
import { end, failure, success } from '../outcome.ts';
import { choice, dynamicText, formedText, idOrPath, numberText } from '../parameters/values.ts';
import { scanPaths } from '../references/scan-paths.ts';
import { isE164 } from './input/phone-number-form.ts';

const isDtmf = (text: string): boolean => text.length <= 50 && [...text].every((key) => '0123456789,*#'.includes(key));
const mayBeNumber = (text: unknown): boolean =>
  typeof text !== 'string' || isE164(text) || hasName(text) || scanPaths(text).length > 0 || text.includes('{');

export const transferParticipantToThirdParty = defineAction({
  type: 'TransferParticipantToThirdParty',
  block: 'Transfer to phone number',
  logName: 'TransferParticipantToThirdParty',
  summary: 'Dials a number outside and joins it with the caller.',
  parameters: v.strictObject({
    ThirdPartyPhoneNumber: v.optional(dynamicText('Number in E.164.')),
    ThirdPartyConnectionTimeLimitSeconds: numberText({ from: 0, to: 600, path: true }, 'Time to answer, in seconds.'),
    ContinueFlowExecution: choice(['True', 'False'], '"True": the flow goes on when the third party hangs up.'),
    ThirdPartyDTMFDigits: v.optional(
      formedText(isDtmf, 'at most 50 of 0-9 , * #', 'Keys sent after the answer; a comma is a pause of 750 ms.'),
    ),
    CallerId: v.optional(
      v.strictObject({
        Number: v.optional(idOrPath('A number of the instance.')),
        Name: v.optional(dynamicText('Name to show.')),
      }),
    ),
    VoiceConnector: v.optional(
      v.strictObject({
        VoiceConnectorType: choice(['ChimeConnector'], 'Kind of the connector.'),
        VoiceConnectorArn: idOrPath('ARN of the connector.'),
        FromUser: v.optional(dynamicText('User part of From.')),
        ToUser: v.optional(dynamicText('User part of To.')),
        UserToUserInformation: v.optional(dynamicText('User-to-user header.')),
      }),
    ),
  }),
  groups: [{ oneOf: ['ThirdPartyPhoneNumber', 'VoiceConnector'], required: true }],
  check: ({ ThirdPartyPhoneNumber }) =>
    mayBeNumber(ThirdPartyPhoneNumber)
      ? []
      : [{ kind: 'value', parameter: 'ThirdPartyPhoneNumber', cure: 'Write the number in E.164, such as +14155550100.' }],
  errors: ({ ContinueFlowExecution }, flowType) => ({
    required:
      ContinueFlowExecution === 'True' && flowType !== 'AGENT_TRANSFER'
        ? ['NoMatchingError', 'CallFailed', 'ConnectionTimeLimitExceeded']
        : ['NoMatchingError'],
  }),
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  channels: ['VOICE'],
  needsParticipant: true,
  ports: ['telephony'],
  support: { part: 'a voice connector instead of a number takes the error branch' },
  run(parameters, { ports }) {
    const number = parameters.ThirdPartyPhoneNumber;
    if (number === undefined) return failure('NoMatchingError', 'voice connectors are not emulated');
    if (!isE164(number)) return failure('NoMatchingError', 'the number is not in E.164');
    const request = {
      number,
      timeLimitSeconds: Number(parameters.ThirdPartyConnectionTimeLimitSeconds),
      ...(parameters.ThirdPartyDTMFDigits === undefined ? {} : { dtmf: parameters.ThirdPartyDTMFDigits }),
      ...(parameters.CallerId === undefined ? {} : { callerId: { number: parameters.CallerId.Number, name: parameters.CallerId.Name } }),
    };
    const goesOn = parameters.ContinueFlowExecution === 'True';
    return (settle) =>
      ports.telephony.dialThirdParty(request, (result) => {
        if (result === 'CallFailed' || result === 'ConnectionTimeLimitExceeded')
          return settle(failure(result, 'the third party was not reached'));
        if (!goesOn) return settle(end({ type: 'transfer-to-third-party' }));
        if (result === 'ended') settle(success());
      });
  },
});
