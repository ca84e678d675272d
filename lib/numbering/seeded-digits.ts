/** As many decimal digits as asked for, always the same for a seed (FNV-1a, then a xorshift generator). */
export function digitsOf(seed: string, count: number): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  state ||= 1;
  let digits = '';
  while (digits.length < count) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    digits += String((state >>> 8) % 10);
  }
  return digits;
}
