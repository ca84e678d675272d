import { RATE } from './wave-file.ts';

/** How a note sounds: partials as [multiple of the pitch, loudness], rise and half-life in seconds. */
export interface Instrument {
  partials: readonly (readonly [number, number])[];
  rise: number;
  halfLife: number;
  /** Seconds until the note is silent. */
  length: number;
}

/** A plucked string, as of a zither. */
export const ZITHER: Instrument = {
  partials: [
    [1, 1],
    [2, 0.42],
    [3, 0.2],
    [4, 0.08],
  ],
  rise: 0.004,
  halfLife: 0.28,
  length: 2.2,
};

/** A soft electric piano with a slow start. */
export const SOFT_PIANO: Instrument = {
  partials: [
    [1, 1],
    [2, 0.25],
    [3, 0.05],
  ],
  rise: 0.05,
  halfLife: 0.7,
  length: 3.5,
};

/** A music box: a bell whose partials are no whole multiples. */
export const MUSIC_BOX: Instrument = {
  partials: [
    [1, 1],
    [2.76, 0.22],
  ],
  rise: 0.003,
  halfLife: 0.4,
  length: 2.8,
};

/** Pitch in Hz of a note number; 69 is the A of 440 Hz, 12 numbers an octave. */
export const pitch = (note: number): number => 440 * 2 ** ((note - 69) / 12);

/** Adds one note. What sounds beyond the end goes on at the beginning, so that the tune can be repeated without a seam. */
export function playNote(sound: Float64Array, instrument: Instrument, note: { pitch: number; at: number; loudness: number }): void {
  const start = Math.round(note.at * RATE);
  const count = Math.round(instrument.length * RATE);
  for (let index = 0; index < count; index += 1) {
    const time = index / RATE;
    const fade = Math.min(1, time / instrument.rise) * 0.5 ** (time / instrument.halfLife) * (1 - index / count);
    let value = 0;
    for (const [multiple, loudness] of instrument.partials) value += loudness * Math.sin(2 * Math.PI * note.pitch * multiple * time);
    const place = (start + index) % sound.length;
    sound[place] = (sound[place] ?? 0) + value * fade * note.loudness;
  }
}
