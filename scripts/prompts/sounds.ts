import { beep, playTune, TUNES } from './tunes.ts';
import { waveFile } from './wave-file.ts';

/** All sound files by prompt name. */
export function* sounds(): Generator<[name: string, file: Buffer]> {
  for (const [name, tune] of Object.entries(TUNES)) yield [name, waveFile(playTune(tune))];
  yield ['beep', waveFile(beep())];
}
