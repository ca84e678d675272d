import { muLaw } from './mu-law.ts';

/** Connect takes prompts of 8 kHz, mono, mu-law, below 50 MB and five minutes (documented). */
export const RATE = 8000;

/** A sound of samples between -1 and 1 as a WAV file of format 7 (mu-law). */
export function waveFile(samples: Float64Array): Buffer {
  const padding = samples.length % 2;
  const header = Buffer.alloc(58);
  header.write('RIFF', 0);
  header.writeUInt32LE(50 + samples.length + padding, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(18, 16);
  header.writeUInt16LE(7, 20); // format: mu-law
  header.writeUInt16LE(1, 22); // channels
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28); // bytes a second
  header.writeUInt16LE(1, 32); // bytes a sample
  header.writeUInt16LE(8, 34); // bits a sample
  header.writeUInt16LE(0, 36); // no further format bytes
  header.write('fact', 38); // formats other than PCM say how many samples there are
  header.writeUInt32LE(4, 42);
  header.writeUInt32LE(samples.length, 46);
  header.write('data', 50);
  header.writeUInt32LE(samples.length, 54);
  return Buffer.concat([header, Buffer.from(Array.from(samples, muLaw)), Buffer.alloc(padding)]);
}
