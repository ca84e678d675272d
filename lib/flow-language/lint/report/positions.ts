import type { FlowProblem } from '../../problem.ts';
import { jsonFault } from './json-fault.ts';

/** A place in a text; both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

const WHITE = new Set([' ', '\t', '\n', '\r']);

/**
 * Reads a JSON text only for where things stand: path as problems write it (`Actions[3].Parameters.Text`) → offset of the
 * value. The text has been parsed before, so its form is not judged; whatever it holds, the reader ends.
 */
class Places {
  readonly offsets = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#walk();
  }

  #skipWhite(): void {
    while (WHITE.has(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  /** Leaves the place after the text that opens here. */
  #readText(): string {
    const start = this.#at;
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
    const raw = this.#text.slice(start, this.#at);
    if (!raw.includes('\\')) return raw.slice(1, -1);
    try {
      return String(JSON.parse(raw));
    } catch {
      return raw;
    }
  }

  /** With a list of its own instead of recursion: depth cannot hurt it. */
  #walk(): void {
    const open: { path: string; index: number }[] = [];
    let path = '';
    while (this.#at < this.#text.length) {
      this.#skipWhite();
      const character = this.#text[this.#at];
      const holder = open.at(-1);
      if (character === '{' || character === '[') {
        this.offsets.set(path, this.#at);
        open.push({ path, index: character === '[' ? 0 : -1 });
        this.#at += 1;
        if (character === '[') path = `${path}[0]`;
      } else if (character === '}' || character === ']') {
        open.pop();
        this.#at += 1;
      } else if (character === ',') {
        if (holder !== undefined && holder.index >= 0) {
          holder.index += 1;
          path = `${holder.path}[${holder.index}]`;
        }
        this.#at += 1;
      } else if (character === '"') {
        const start = this.#at;
        const text = this.#readText();
        this.#skipWhite();
        if (this.#text[this.#at] === ':' && holder !== undefined) {
          path = holder.path === '' ? text : `${holder.path}.${text}`;
          this.#at += 1;
        } else this.offsets.set(path, start);
      } else {
        this.offsets.set(path, this.#at);
        while (this.#at < this.#text.length && !',]}'.includes(this.#text[this.#at] ?? ',')) this.#at += 1;
      }
    }
  }
}

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
};

/** Halves the lines until one is left: a file may have many problems and many lines. */
const positionIn = (starts: readonly number[], offset: number): Position => {
  let line = 0;
  let after = starts.length;
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
};

/** The path without its last step; empty when it has only one. */
const parentOf = (path: string): string => {
  const cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
  return cut === -1 ? '' : path.slice(0, cut);
};

/** Where problems stand in a file: a path that is not there stands where what should hold it does. */
export const locator = (text: string): ((problem: FlowProblem) => Position) => {
  let places: Places | undefined;
  let starts: number[] | undefined;
  return (problem) => {
    let offset = problem.rule === 'json' ? jsonFault(text) : undefined;
    for (let at = problem.path; offset === undefined && at !== ''; at = parentOf(at)) {
      places ??= new Places(text);
      offset = places.offsets.get(at);
    }
    starts ??= lineStarts(text);
    return positionIn(starts, offset ?? 0);
  };
};
