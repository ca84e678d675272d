import type { ClockPort } from '../../../flow-language/ports.ts';
import { AwsError } from '../aws-error.ts';
import type { AwsPlace } from '../place.ts';
import type { Stream } from './stream.ts';

export interface KinesisContext {
  place: AwsPlace;
  clock: Pick<ClockPort, 'now'>;
  /** By name. */
  streams: Map<string, Stream>;
}

/** Operations name a stream in either way. */
export interface StreamReference {
  StreamName?: string;
  StreamARN?: string;
}

export const streamArn = (place: AwsPlace, name: string): string => `arn:aws:kinesis:${place.region}:${place.accountId}:stream/${name}`;

export const streamResource = (place: AwsPlace, reference: StreamReference): string =>
  reference.StreamARN ?? streamArn(place, reference.StreamName ?? '');

/** Throws AwsError `ResourceNotFoundException`. */
export function requireStream(context: KinesisContext, reference: StreamReference): Stream {
  const arn = streamResource(context.place, reference);
  const stream = context.streams.get(arn.split('/').at(-1) ?? '');
  if (stream?.arn !== arn)
    throw new AwsError('ResourceNotFoundException', `Stream ${arn} under account ${context.place.accountId} not found.`);
  return stream;
}
