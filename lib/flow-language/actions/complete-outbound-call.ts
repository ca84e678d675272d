import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, NO_ERRORS } from '../action-definition.ts';
import { end, success } from '../outcome.ts';
import { idOrPath, nestedObject, numberText } from '../parameters/values.ts';

export const completeOutboundCall = defineAction({
  type: 'CompleteOutboundCall',
  block: 'Call phone number',
  logName: 'CompleteOutboundCall',
  summary: 'Dials the customer of an outbound call now.',
  parameters: v.strictObject({
    CallerId: v.optional(v.strictObject({ Number: idOrPath('A number of the instance.') })),
    VoiceConnector: v.optional(nestedObject('Connector instead of a number.')),
    ConnectionTimeLimitSeconds: v.optional(numberText({ from: 1, to: 600 }, 'Time to answer.')),
  }),
  errors: NO_ERRORS,
  conditions: NO_CONDITIONS,
  flowTypes: ['OUTBOUND_WHISPER'],
  channels: ['VOICE'],
  ports: ['telephony'],
  support: { part: 'a voice connector ends the flow with a fault, because the action has no error branch' },
  run({ CallerId, VoiceConnector, ConnectionTimeLimitSeconds }, { ports: { telephony } }) {
    if (VoiceConnector !== undefined) return end({ type: 'unhandled', cause: 'voice connectors are not emulated' });
    const request = {
      ...(CallerId === undefined ? {} : { callerId: CallerId.Number }),
      ...(ConnectionTimeLimitSeconds === undefined ? {} : { timeLimitSeconds: Number(ConnectionTimeLimitSeconds) }),
    };
    return (settle) => {
      const cancel = telephony.dialCustomer?.(request, () => settle(success()));
      // A customer who has been called already stays on the line (inferred).
      if (cancel === undefined) settle(success());
      return cancel ?? (() => undefined);
    };
  },
});
