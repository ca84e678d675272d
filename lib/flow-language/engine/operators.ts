/** A numeric test is false when either side is not a number (documented); empty text is none. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

const numeric =
  (test: (result: number, operand: number) => boolean): Operator =>
  (result, operand) =>
    test(numberOf(result), numberOf(operand));

export type Operator = (result: string, operand: string) => boolean;

/** Operators of conditions (documented), case-sensitive. `KeyExists` looks at the value itself and is not here. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['Equals', (result, operand) => result === operand],
  ['TextStartsWith', (result, operand) => result.startsWith(operand)],
  ['TextEndsWith', (result, operand) => result.endsWith(operand)],
  ['TextContains', (result, operand) => result.includes(operand)],
  ['NumberGreaterThan', numeric((result, operand) => result > operand)],
  ['NumberGreaterOrEqualTo', numeric((result, operand) => result >= operand)],
  ['NumberLessThan', numeric((result, operand) => result < operand)],
  ['NumberLessOrEqualTo', numeric((result, operand) => result <= operand)],
]);

/** Accepted by the service (probed), meaning inferred: an object has the key; any other value that is there counts as existing. */
export const keyExists = (subject: unknown, operand: string): boolean => {
  if (subject === undefined || subject === null) return false;
  return typeof subject === 'object' ? Object.hasOwn(subject, operand) : true;
};
