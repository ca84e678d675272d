import { hasColonKeys, rootDepth } from './namespaces.ts';

/** A JSONPath reference: `$.Attributes['user name']` has root `Attributes` and keys `['user name']`. `end` is exclusive. */
export interface PathReference {
  root: string;
  keys: readonly string[];
  start: number;
  end: number;
}

const isLetterOrDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isNameCharacter = (code: number, colons: boolean): boolean =>
  isLetterOrDigit(code) || code === 95 || code === 45 || (colons && code === 58);

/** End of the bare name that begins at `from`; a dash or colon at its end belongs to the sentence. */
const nameEnd = (text: string, from: number, colons: boolean): number => {
  let end = from;
  while (end < text.length && isNameCharacter(text.charCodeAt(end), colons)) end += 1;
  while (end > from && !isLetterOrDigit(text.charCodeAt(end - 1)) && text[end - 1] !== '_') end -= 1;
  return end;
};

/** Longest key in brackets; looking further for its end would make a text of open brackets slow. */
const KEY_LENGTH = 512;

/** Place of `end` within reach of `from`, or -1. */
const closing = (text: string, end: string, from: number): number => {
  const place = text.slice(from, from + KEY_LENGTH).indexOf(end);
  return place === -1 ? -1 : from + place;
};

/** One segment at `from`: `.name`, `['name']`, `["name"]`, `.['name']` or `[3]`. */
const segmentAt = (text: string, from: number, colons: boolean): { key: string; end: number } | undefined => {
  const start = text[from] === '.' ? from + 1 : from;
  if (text[start] !== '[') {
    if (start === from) return undefined;
    const end = nameEnd(text, start, colons);
    return end === start ? undefined : { key: text.slice(start, end), end };
  }
  const quote = text[start + 1];
  const isQuoted = quote === "'" || quote === '"';
  const close = isQuoted ? closing(text, `${quote}]`, start + 2) : closing(text, ']', start + 1);
  if (close === -1) return undefined;
  const key = text.slice(isQuoted ? start + 2 : start + 1, close);
  if (key === '' || (!isQuoted && nameEnd(key, 0, false) !== key.length)) return undefined;
  return { key, end: close + (isQuoted ? 2 : 1) };
};

const pathAt = (text: string, start: number, depthOf: (root: string) => number | undefined): PathReference | undefined => {
  const root = segmentAt(text, start + 1, false);
  if (root === undefined) return undefined;
  const depth = depthOf(root.key);
  if (depth === undefined) return undefined;
  const keys: string[] = [];
  const colons = hasColonKeys(root.key);
  let end = root.end;
  while (keys.length < depth) {
    const segment = segmentAt(text, end, colons);
    if (segment === undefined) break;
    keys.push(segment.key);
    end = segment.end;
  }
  return { root: root.key, keys, start, end };
};

const scan = (text: string, depthOf: (root: string) => number | undefined): PathReference[] => {
  const found: PathReference[] = [];
  let start = text.indexOf('$');
  while (start !== -1) {
    const path = pathAt(text, start, depthOf);
    if (path !== undefined) found.push(path);
    start = text.indexOf('$', path?.end ?? start + 1);
  }
  return found;
};

/** References in running text, in order. What begins like a path but has no known root is text (inferred). */
export const scanPaths = (text: string): PathReference[] => (text.includes('$') ? scan(text, rootDepth) : []);

/** Everything that looks like a path, known root or not: for the validator, which names unknown roots. */
export const scanPathLike = (text: string): PathReference[] => (text.includes('$') ? scan(text, () => 100) : []);

/** The path when the whole text is one reference, of whatever root. */
export const lonePath = (text: string): PathReference | undefined => {
  if (!text.startsWith('$')) return undefined;
  const path = pathAt(text, 0, () => 100);
  return path?.end === text.length ? path : undefined;
};
