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

interface Note {
  /** Hz. */
  pitch: number;
  /** Seconds from the beginning. */
  at: number;
  loudness: number;
}

/** Adds one note. What sounds beyond the end goes on at the beginning, so that the tune can be repeated without a seam. */
export function playNote(sound: Float64Array, instrument: Instrument, note: Note): void {
  for (const [multiple, loudness] of instrument.partials)
    playPartial(sound, instrument, { ...note, pitch: note.pitch * multiple, loudness: note.loudness * loudness });
}

/** A decaying sine, each sample made from the two before it: as exact as wanted here, and far cheaper than a sine a sample. */
function playPartial(sound: Float64Array, { rise, halfLife, length }: Instrument, { pitch: hertz, at, loudness }: Note): void {
  const start = Math.round(at * RATE);
  const count = Math.round(length * RATE);
  const risen = rise * RATE;
  const decay = 0.5 ** (1 / (halfLife * RATE));
  const turn = (2 * Math.PI * hertz) / RATE;
  const step = 2 * Math.cos(turn);
  let before = -Math.sin(turn);
  let value = 0;
  let level = loudness;
  for (let index = 0; index < count; index += 1) {
    const edge = (index < risen ? index / risen : 1) * (1 - index / count);
    const place = (start + index) % sound.length;
    sound[place] = (sound[place] ?? 0) + value * level * edge;
    const after = step * value - before;
    before = value;
    value = after;
    level *= decay;
  }
}
