import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Documented: a function's code may have 250 MB unpacked. */
const LARGEST = 250 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

const entriesOf = (zip: Buffer): Entry[] => {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('is not a zip archive');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('has a damaged directory');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

const contentOf = (zip: Buffer, entry: Entry): Buffer => {
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const packed = zip.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  throw new Error(`packs "${entry.name}" by method ${entry.method}, which is not known`);
};

/** Unpacks a zip archive into a folder. Throws when it is damaged, too large, or leads out of the folder. */
export const unzip = (zip: Buffer, folder: string): void => {
  const entries = entriesOf(zip);
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST) throw new Error(`has more than ${LARGEST} bytes unpacked`);
  for (const entry of entries) {
    const path = resolve(folder, entry.name);
    if (!path.startsWith(folder + sep) && path !== folder) throw new Error(`holds "${entry.name}", which leads out of it`);
    if (entry.name.endsWith('/')) mkdirSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contentOf(zip, entry));
    }
  }
};
