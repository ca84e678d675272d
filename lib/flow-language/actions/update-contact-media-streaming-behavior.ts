import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { except, HOLDS } from '../flow-type-sets.ts';
import { choice } from '../parameters/values.ts';

export const updateContactMediaStreamingBehavior = defineAction({
  type: 'UpdateContactMediaStreamingBehavior',
  block: 'Start / Stop media streaming',
  logName: ({ MediaStreamingState }) => (MediaStreamingState === 'Disabled' ? 'StopMediaStreaming' : 'StartMediaStreaming'),
  summary: 'Starts or stops the stream of what the customer says and hears.',
  parameters: v.strictObject({
    MediaStreamingState: choice(['Enabled', 'Disabled'], 'Start or stop.'),
    MediaStreamType: choice(['Audio'], 'Kind of the stream.'),
    Participants: v.pipe(
      v.array(v.strictObject({ ParticipantType: v.picklist(['Customer']), MediaDirections: v.array(v.picklist(['From', 'To'])) })),
      v.description('Whose audio, in which directions.'),
    ),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: except(HOLDS),
  channels: ['VOICE'],
  ports: [],
  support: 'not yet',
});
