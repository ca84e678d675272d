import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { muLaw } from '../../scripts/prompts/mu-law.ts';
import { sounds } from '../../scripts/prompts/sounds.ts';
import { FLOW_FOLDER } from './support/shipped-flows.ts';

const files = readdirSync(join(FLOW_FOLDER, 'prompts')).map(
  (name) => [name.replace(/\.wav$/, ''), readFileSync(join(FLOW_FOLDER, 'prompts', name))] as const,
);

describe('prompts', () => {
  it('are what the script makes', () => {
    const made = [...sounds()];
    expect(made.map(([name]) => name).sort()).toEqual(files.map(([name]) => name).sort());
    expect(made.filter(([name, file]) => !files.some((one) => one[0] === name && one[1].equals(file)))).toEqual([]);
  });

  it.each(files)('%s is a WAV file of 8 kHz mono mu-law', (_, file) => {
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([7, 1, 8000, 8]);
    expect(file.readUInt32LE(54)).toBe(file.length - 58);
  });

  it.each(files.filter(([name]) => name !== 'beep'))('%s lasts 16 seconds and ends where it begins', (_, file) => {
    expect(file.length - 58).toBe(16 * 8000);
    // Mu-law inverts its bits: 0xff is silence, smaller magnitudes have more ones.
    const magnitude = (byte = 0xff) => ~byte & 0x7f;
    expect(Math.abs(magnitude(file[58]) - magnitude(file.at(-1)))).toBeLessThan(48);
  });
});

describe('mu-law', () => {
  it.each([
    [0, 0xff],
    [1, 0x80],
    [-1, 0x00],
    [1000 / 32_767, 0xce],
    [-1000 / 32_767, 0x4e],
  ])('codes %d as G.711 does', (sample, code) => {
    expect(muLaw(sample)).toBe(code);
  });

  it('cuts what is too loud', () => {
    expect(muLaw(7)).toBe(muLaw(1));
  });
});
