const BIAS = 0x84;
const CLIP = 32_635;

/** One sample (-1 to 1) as G.711 mu-law: sign, three bits of exponent, four of mantissa, all inverted. */
export function muLaw(sample: number): number {
  const linear = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
  const magnitude = Math.min(Math.abs(linear), CLIP) + BIAS;
  const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  const sign = linear < 0 ? 0x80 : 0;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
