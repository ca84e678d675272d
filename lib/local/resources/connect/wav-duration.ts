/**
 * Length of a RIFF/WAVE file in milliseconds, from its format and data chunks; undefined when it is none.
 * A data chunk that claims more than the file holds counts for what is there.
 */
export const wavDuration = (file: Buffer): number | undefined => {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const id = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    if (id === 'fmt ' && at + 20 <= file.length) bytesPerSecond = file.readUInt32LE(at + 16);
    if (id === 'data') {
      if (bytesPerSecond === 0) return undefined;
      return Math.round((Math.min(size, file.length - at - 8) * 1000) / bytesPerSecond);
    }
    // Chunks are padded to even length.
    at += 8 + size + (size % 2);
  }
  return undefined;
};
