/** Sequence numbers have 56 digits: they compare as text. The laptop's begin so, then comes the place in the stream. */
const PREFIX = '4966';
const LENGTH = 56;

export const SHARD_ID = 'shardId-000000000000';
export const FIRST_SEQUENCE_NUMBER = sequenceNumber(0);

export function sequenceNumber(index: number): string {
  return PREFIX + String(index).padStart(LENGTH - PREFIX.length, '0');
}

/** Undefined: not a sequence number of the laptop. */
export function indexOfSequenceNumber(text: string): number | undefined {
  if (text.length !== LENGTH || !text.startsWith(PREFIX) || !/^\d+$/.test(text)) return undefined;
  const index = Number(text.slice(PREFIX.length));
  return Number.isSafeInteger(index) ? index : undefined;
}
