import { type Instrument, MUSIC_BOX, pitch, playNote, SOFT_PIANO, ZITHER } from './instrument.ts';
import { RATE } from './wave-file.ts';

/**
 * One voice of a tune: note numbers, one a beat; a dot holds the silence for a beat, two notes joined by `+` sound
 * together.
 */
interface Voice {
  instrument: Instrument;
  loudness: number;
  notes: string;
}

interface Tune {
  /** Seconds. */
  beat: number;
  voices: readonly Voice[];
}

/** Three tunes of our own, each 16 seconds, different enough to tell the queues apart. */
export const TUNES: Readonly<Record<string, Tune>> = {
  /** Pentatonic on G, the walking of a bamboo grove. */
  bamboo: {
    beat: 0.5,
    voices: [
      {
        instrument: ZITHER,
        loudness: 0.8,
        notes: '74 . 71 74 76 . 79 76  74 71 69 . 67 . 69 71  74 . 76 79 81 . 79 76  74 . 71 69 67 . . .',
      },
      {
        instrument: ZITHER,
        loudness: 0.5,
        notes: '43 . 55 . 50 . 55 .  52 . 55 . 50 . 57 .  43 . 55 . 48 . 55 .  50 . 54 . 43 . 55 59',
      },
    ],
  },
  /** Broken chords in three-four time, as of water against a quay. */
  harbor: {
    beat: 1 / 3,
    voices: [
      {
        instrument: SOFT_PIANO,
        loudness: 0.45,
        notes:
          '60 64 67 71 67 64  57 60 64 67 64 60  53 57 60 64 60 57  55 59 62 65 62 59  60 64 67 71 67 64  57 60 64 69 64 60  53 57 60 65 60 57  55 59 62 67 62 59',
      },
      {
        instrument: SOFT_PIANO,
        loudness: 0.6,
        notes: '79 . . . . 76  72 . . . . .  77 . . 76 . 72  74 . . . . .  79 . . . 83 .  81 . . 76 . .  77 . . 81 . 79  74 . . . . .',
      },
      {
        instrument: SOFT_PIANO,
        loudness: 0.6,
        notes: '48 . . . . .  45 . . . . .  41 . . . . .  43 . . . . .  48 . . . . .  45 . . . . .  41 . . . . .  43 . . . . .',
      },
    ],
  },
  /** A slow music box in D minor pentatonic, high above a low drone. */
  lantern: {
    beat: 0.4,
    voices: [
      {
        instrument: MUSIC_BOX,
        loudness: 0.7,
        notes: '86 . 81 . 84 . 79 81 . .  77 . 79 . 81 . 74 . . .  86 . 89 . 84 . 86 81 . .  79 77 . 74 . 72 74 . . .',
      },
      {
        instrument: SOFT_PIANO,
        loudness: 0.5,
        notes: '50+57 . . . . 48+55 . . . .  46+53 . . . . 50+57 . . . .  50+57 . . . . 53+60 . . . .  48+55 . . . . 50+57 . . . .',
      },
    ],
  },
};

/** Highest sample of a finished tune: soft enough that speech stands out (-11 dB). */
const PEAK = 0.28;

function leveled(sound: Float64Array): Float64Array {
  const highest = sound.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  return highest === 0 ? sound : sound.map((sample) => (sample / highest) * PEAK);
}

export function playTune({ beat, voices }: Tune): Float64Array {
  const bars = voices.map((voice) => voice.notes.split(/\s+/));
  const beats = Math.max(...bars.map((notes) => notes.length));
  const sound = new Float64Array(Math.round(beats * beat * RATE));
  for (const [index, { instrument, loudness }] of voices.entries()) {
    for (const [at, chord] of (bars[index] ?? []).entries()) {
      for (const note of chord === '.' ? [] : chord.split('+'))
        playNote(sound, instrument, { pitch: pitch(Number(note)), at: at * beat, loudness });
    }
  }
  return leveled(sound);
}

/** A short tone with soft edges, for the moment before a talk. */
export function beep(): Float64Array {
  const length = Math.round(0.25 * RATE);
  return Float64Array.from(
    { length },
    (_, index) => PEAK * Math.sin((Math.PI * index) / length) * Math.sin((2 * Math.PI * 880 * index) / RATE),
  );
}
