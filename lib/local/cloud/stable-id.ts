import { createHash } from 'node:crypto';

const digest = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** A UUID that is the same for the same parts: ids survive restarts, so that attributes, tables and scripts may keep them. */
export const stableId = (...parts: string[]): string => {
  const hex = digest(parts);
  // Version 8 ("custom") and the variant bits of RFC 9562.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};

/** A source of stable ids: the first, second, … of a family. */
export const stableIds = (family: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return stableId(family, String(count));
  };
};

/** `length` characters of `a-z0-9` that are the same for the same parts. */
export const stableSuffix = (length: number, ...parts: string[]): string =>
  BigInt(`0x${digest(parts)}`)
    .toString(36)
    .slice(-length);
