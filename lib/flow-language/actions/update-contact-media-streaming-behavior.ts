import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { except, HOLDS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
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
  ports: ['mediaStreams', 'contact'],
  support: { part: 'the stream has its ARN, times and fragments; no sound is in it' },
  run({ MediaStreamingState, Participants }, { ports: { mediaStreams, contact } }) {
    const directions = Participants.flatMap(({ MediaDirections }) => MediaDirections);
    const audioStream = MediaStreamingState === 'Enabled' ? mediaStreams?.start(directions) : mediaStreams?.stop();
    if (audioStream === undefined)
      return failure(
        'NoMatchingError',
        MediaStreamingState === 'Enabled' ? 'the instance has no live media streaming' : 'no stream is running',
      );
    contact.update({ audioStream });
    return success();
  },
});
