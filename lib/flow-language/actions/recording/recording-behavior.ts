import * as v from 'valibot';
import { choice } from '../../parameters/values.ts';

export const recordedParticipants = v.pipe(
  v.array(v.picklist(['Agent', 'Customer'])),
  v.description('Who is recorded; empty switches it off.'),
);
export const screenParticipants = v.pipe(v.array(v.picklist(['Agent'])), v.description('Whose screen is recorded.'));
export const ivrRecording = choice(['Enabled', 'Disabled'], 'Recording before an agent joins.');

export const recordingBehavior = v.strictObject({
  RecordedParticipants: recordedParticipants,
  ScreenRecordedParticipants: v.optional(screenParticipants),
  IVRRecordingBehavior: v.optional(ivrRecording),
});
