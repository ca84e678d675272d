import type { LegacyConverter } from '../converted-action.ts';

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['FromCustomer', 'From'],
  ['ToCustomer', 'To'],
]);

const streaming =
  (state: 'Enabled' | 'Disabled'): LegacyConverter =>
  (module) => {
    const next = module.next('Success');
    const tracks = module.all('Track').map((track) => module.textOf(track) ?? '');
    for (const track of tracks) if (!DIRECTIONS.has(track)) module.problem(`streams the track "${track}", which is not known`);
    const media = module.required('MediaStreamTypes');
    return {
      type: 'UpdateContactMediaStreamingBehavior',
      parameters: {
        MediaStreamingState: state,
        MediaStreamType: media,
        Participants: [{ ParticipantType: 'Customer', MediaDirections: tracks.map((track) => DIRECTIONS.get(track) ?? track) }],
      },
      next,
      errors: { NoMatchingError: module.branch('Error') ?? next },
    };
  };

export const startMediaStreaming = streaming('Enabled');
export const stopMediaStreaming = streaming('Disabled');
