import { createHash } from 'node:crypto';

/** Names that some file systems keep for devices, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** File systems take 255 bytes; `.json` and what stands beside a file need room too. */
const LONGEST = 200;

const percent = (character: string): string =>
  [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** Separators, wildcards, control and invisible characters; `%` begins an escape, `~` a hash. */
const isUnsafe = (character: string): boolean => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|%~]/u.test(character);

const escapeCharacter = (character: string, index: number, all: readonly string[]): string => {
  const isEdge = index === 0 || index === all.length - 1;
  return isUnsafe(character) || (isEdge && (character === '.' || character.trim() === '')) ? percent(character) : character;
};

/** A lone half of a character cannot be a file name, nor be told from another in UTF-8. */
const isWellFormed = (name: string): boolean => !/\p{Cs}/u.test(name);

const hashOf = (name: string): string => createHash('sha256').update(Buffer.from(name, 'utf16le')).digest('hex').slice(0, 12);

/**
 * A file's base name for a flow's name, without an ending: never a path, never a name that a file system keeps for itself. Unsafe
 * characters stand as `%2F`; a name that is too long, or that could not come back, ends with `~` and a hash.
 */
export const fileNameOf = (name: string): string => {
  const escaped = [...name].map(escapeCharacter).join('');
  const [stem = ''] = escaped.split('.');
  const safe = RESERVED.test(stem) ? percent(escaped.slice(0, 1)) + escaped.slice(1) : escaped;
  return safe !== '' && Buffer.byteLength(safe) <= LONGEST && isWellFormed(name) ? safe : withHash(safe, name);
};

/** The same for a name whose plain file name is taken: `Main` beside `main`, where a file system folds case. */
export const distinctFileNameOf = (name: string): string => withHash(fileNameOf(name), name);

const withHash = (safe: string, name: string): string => `${shortened(safe)}~${hashOf(name)}`;

/** As much of it as fits, without half an escape at its end. */
const shortened = (safe: string): string => {
  let short = '';
  for (const part of safe.match(/%[0-9A-F]{2}|./gsu) ?? []) {
    if (Buffer.byteLength(short + part) > LONGEST - 13) break;
    short += part;
  }
  return short;
};

/** The name behind a base name; undefined when it is none of ours (a hash keeps its name to itself). */
export const nameOfFile = (base: string): string | undefined => {
  if (base.includes('~')) return undefined;
  try {
    return decodeURIComponent(base);
  } catch {
    return undefined;
  }
};
