import * as v from 'valibot';
import { isPlainObject } from '../../../assembly/plain-object.ts';

/** CloudFormation hands scalars over as text or as what they are; both forms are taken, as AWS does (documented). */
export const text = v.pipe(v.union([v.string(), v.number(), v.boolean()], 'Must be text'), v.transform(String));

/** Text of `least` to `most` characters. */
export const textOf = (least: number, most: number) =>
  v.pipe(text, v.minLength(least, `Must have at least ${least} characters`), v.maxLength(most, `Must have at most ${most} characters`));

/** Whole number between both ends. */
export const integer = (least: number, most: number) =>
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,15}$/, 'Must be a whole number'))], 'Must be a whole number'),
    v.transform(Number),
    v.integer('Must be a whole number'),
    v.minValue(least, `Must be at least ${least}`),
    v.maxValue(most, `Must be at most ${most}`),
  );

export const flag = v.pipe(
  v.union([v.boolean(), v.picklist(['true', 'false'])], 'Must be true or false'),
  v.transform((value) => value === true || value === 'true'),
);

/** One of a closed list. */
export const oneOf = <const T extends readonly string[]>(options: T) => v.picklist(options, `Must be one of ${options.join(', ')}`);

/** Any object, kept as it is. */
export const anyObject = v.custom<Record<string, unknown>>(isPlainObject, 'Must be an object');

/** Policy documents and the like: an object, or its JSON text. */
export const document = v.union([anyObject, v.string()], 'Must be an object or its JSON text');

export const tags = v.optional(v.array(v.strictObject({ Key: text, Value: text })));

/** A property that is taken and has no effect here; the type's support text names it. */
export const accepted = v.optional(v.unknown());
