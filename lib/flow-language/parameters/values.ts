import * as v from 'valibot';
import { isLoneName } from '../names/scan-names.ts';
import { lonePath } from '../references/scan-paths.ts';
import type { ValueClass } from './value-class.ts';

const isPath = (text: string): boolean => lonePath(text) !== undefined;

/** Free text without references. */
export const staticText = (about: string) => v.pipe(v.string(), v.description(about), v.metadata({ valueClass: 'static' }));
/** Text with references in it. */
export const dynamicText = (about: string) => v.pipe(v.string(), v.description(about), v.metadata({ valueClass: 'dynamic' }));
/** An id or ARN, a named reference, or one path. */
export const idOrPath = (about: string) => v.pipe(v.string(), v.description(about), v.metadata({ valueClass: 'static-or-path' }));
/** Exactly one path; a literal is refused. */
export const onlyPath = (about: string) =>
  v.pipe(v.string(), v.check(isPath, 'one path'), v.description(about), v.metadata({ valueClass: 'path-only' }));

/** One of a closed list of words. */
export const choice = <const Words extends readonly string[]>(words: Words, about: string) =>
  v.pipe(v.picklist(words), v.description(about), v.metadata({ valueClass: 'static' }));
/** One of a closed list of words, or one path. */
export const choiceOrPath = (words: readonly string[], about: string) =>
  v.pipe(
    v.string(),
    v.check((text) => words.includes(text) || isPath(text), `one of ${words.join(', ')}`),
    v.description(about),
    v.metadata({ valueClass: 'static-or-path' }),
  );

export const isWholeNumber = (text: string): boolean => /^-?\d{1,9}$/.test(text);

export interface NumberRange {
  from: number;
  to: number;
  /** One path may stand in its place. */
  path?: boolean;
}

const inRange = (value: string | number, { from, to, path }: NumberRange): boolean => {
  if (typeof value === 'string' && !isWholeNumber(value)) return path === true && isPath(value);
  return Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to;
};

/** A whole number written as text, as the service wants it. */
export const numberText = (range: NumberRange, about: string) =>
  v.pipe(
    v.string(),
    v.check((text) => inRange(text, range), `a whole number from ${range.from} to ${range.to}`),
    v.description(about),
    v.metadata({ valueClass: range.path === true ? 'static-or-path' : 'static' }),
  );
/** The same where JSON numbers are accepted too (probed for LoopCount, exported for MaximumLength). */
export const numberTextOrNumber = (range: NumberRange, about: string) =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.check((value) => inRange(value, range), `a whole number from ${range.from} to ${range.to}`),
    v.description(about),
    v.metadata({ valueClass: range.path === true ? 'static-or-path' : 'static' }),
  );

/** Text of a form of its own; a named reference or one path may stand in its place. */
export const formedText = (form: (text: string) => boolean, expected: string, about: string, valueClass: ValueClass = 'static-or-path') =>
  v.pipe(
    v.string(),
    v.check((text) => form(text) || isLoneName(text) || (valueClass !== 'static' && isPath(text)), expected),
    v.description(about),
    v.metadata({ valueClass: valueClass }),
  );

/** A map of texts with references in them; keys are references too only with `dynamicKeys`. */
export const dynamicMap = (about: string, { dynamicKeys = false } = {}) =>
  v.pipe(v.record(v.string(), dynamicText('Value')), v.description(about), v.metadata({ dynamicKeys }));

/** Any JSON object whose strings hold references. */
export const nestedObject = (about: string) =>
  v.pipe(v.record(v.string(), v.unknown()), v.description(about), v.metadata({ valueClass: 'nested' }));
