import type { Prompt } from '../../flow-language/ports.ts';
import type { FindSound, Sound } from '../media/line.ts';
import type { RecordedRun } from './recorded-run.ts';

const keyOf = ({ text, prompt }: Pick<Sound, 'text' | 'prompt'>): string => `${prompt ?? ''}\n${text ?? ''}`;

/**
 * Lengths of sounds as they were recorded: a leg that played a prompt faster than estimated does so again. What was not
 * played then is as long as `findSound` says.
 */
export const recordedSounds = (run: RecordedRun, findSound: FindSound): FindSound => {
  const ended = new Map<string, { at: number; interrupted: boolean }>();
  for (const event of run.events) {
    if (event.type === 'prompt-ended') ended.set(event.playId, { at: Date.parse(event.at), interrupted: event.interrupted });
  }
  const lengths = new Map<string, number[]>();
  for (const event of run.events) {
    if (event.type !== 'prompt') continue;
    const end = ended.get(event.playId);
    const length = end === undefined || end.interrupted ? event.durationMs : end.at - Date.parse(event.at);
    lengths.set(keyOf(event), [...(lengths.get(keyOf(event)) ?? []), length]);
  }
  return (prompt: Prompt): Sound | undefined => {
    const sound = findSound(prompt);
    const recorded = sound && lengths.get(keyOf(sound))?.shift();
    return sound && recorded !== undefined ? { ...sound, durationMs: recorded } : sound;
  };
};
