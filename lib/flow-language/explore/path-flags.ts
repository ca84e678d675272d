import { actionDefinition } from '../actions/registry.ts';
import type { ExploredAction } from './explored-document.ts';
import { secondsOf } from './nature.ts';
import type { Way } from './ways-out.ts';

/** What a path remembers of the way it came, as bits. */
export const FLAG = {
  /** The last thing that happened to the caller was something said, not a question or a wait. */
  spoken: 1,
  /** A prompt could not be played: what follows is walked, but not judged for silence. */
  degraded: 2,
  callback: 4,
  voicemail: 8,
  /** A contact that is no call: nobody listens. */
  otherChannel: 16,
} as const;
export const FLAG_SPAN = 32;

/** Whether the caller hears something on this way out. A prompt that fails is not heard; a number that cannot be dialled does not ring. */
export const isHeard = ({ nature }: ExploredAction, way: Way): boolean => nature.heard !== undefined && way.error !== 'NoMatchingError';

const failsToSpeak = ({ nature }: ExploredAction, way: Way): boolean =>
  nature.heard !== undefined && nature.heard !== 'call' && way.error === 'NoMatchingError';

const isOtherChannel = ({ type, parameters }: ExploredAction, way: Way): boolean => {
  if (way.kind === 'error') return false;
  const channels = actionDefinition(type)?.channels;
  if (channels !== undefined && !channels.includes('VOICE')) return true;
  return type === 'Compare' && parameters.ComparisonValue === '$.Channel' && way.kind === 'condition' && way.result !== 'VOICE';
};

/** The longest time this way takes with nothing heard, in seconds. */
export const silenceOf = ({ nature, parameters }: ExploredAction, way: Way): number => {
  const seconds = nature.silentSeconds?.(parameters, way.result) ?? 0;
  return secondsOf(seconds, 0);
};

/** The flags after a way out. */
export const flagsAfter = (flags: number, action: ExploredAction, way: Way): number => {
  const { nature } = action;
  let after = flags;
  if (isHeard(action, way)) after = nature.heard === 'statement' ? after | FLAG.spoken : after & ~FLAG.spoken;
  else if (failsToSpeak(action, way)) after |= FLAG.degraded;
  else if (silenceOf(action, way) > 0) after &= ~FLAG.spoken;
  if (way.kind === 'success' && nature.promise !== undefined && keepsPromise(action)) after |= FLAG[nature.promise];
  return isOtherChannel(action, way) ? after | FLAG.otherChannel : after;
};

const keepsPromise = ({ parameters }: ExploredAction): boolean => parameters.MediaStreamingState !== 'Disabled';
