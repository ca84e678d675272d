import type { AudioStream, MediaStreamsPort } from '../../flow-language/ports/media-streams-port.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';

/** Fragment numbers of a Kinesis video stream are long decimals (exported); this one only has to be there. */
const FRAGMENT = '91343852333181432392682062607743920146264905721';

/**
 * Live media streaming: the stream's ARN and times as the service gives them (exported shape of the ARN), without sound in
 * it. One stream serves one contact at a time.
 */
export const mediaStreamsPort = ({ inventory, clock }: Pick<Center, 'inventory' | 'clock'>, { state }: Contact): MediaStreamsPort => ({
  start: () => {
    const { instance, mediaStreamPrefix } = inventory;
    if (mediaStreamPrefix === undefined) return undefined;
    const partition = instance.arn.split(':')[1] ?? 'aws';
    const now = String(clock.now());
    const name = `${mediaStreamPrefix}-connect-${instance.alias}-contact-${state.contactId}`;
    return {
      StreamARN: `arn:${partition}:kinesisvideo:${instance.region}:${instance.accountId}:stream/${name}/${now}`,
      StartTimestamp: now,
      StopTimestamp: null,
      StartFragmentNumber: FRAGMENT,
    };
  },
  stop: (): AudioStream | undefined =>
    state.audioStream && state.audioStream.StopTimestamp === null
      ? { ...state.audioStream, StopTimestamp: String(clock.now()) }
      : undefined,
});
