import * as v from 'valibot';

export const text = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(20_000, 'is longer than 20,000 characters'));

/** Whole seconds, as a number or in digits: the flow language writes them as text, an example of the testing language as a number. */
export const seconds = v.pipe(
  v.union([v.number(), v.string()], 'is not a number of seconds'),
  v.check((value) => /^\d{1,4}$/.test(String(value)), 'is not a whole number of seconds'),
  v.transform(Number),
);

const count = (value: object, names: readonly string[]): number => names.filter((name) => Object.hasOwn(value, name)).length;

/** Exactly one of these members stands. */
export const oneOf = <T extends object>(names: readonly string[]): v.CheckAction<T, string> =>
  v.check((value) => count(value, names) === 1, `needs exactly one of ${names.join(', ')}`);

/** At most one. */
export const atMostOneOf = <T extends object>(names: readonly string[]): v.CheckAction<T, string> =>
  v.check((value) => count(value, names) < 2, `takes only one of ${names.join(', ')}`);
