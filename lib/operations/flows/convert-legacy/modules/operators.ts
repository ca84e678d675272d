/** Comparisons of the older format → operators of the flow language. */
export const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['Equals', 'Equals'],
  ['Contains', 'TextContains'],
  ['StartsWith', 'TextStartsWith'],
  ['EndsWith', 'TextEndsWith'],
  ['GreaterThan', 'NumberGreaterThan'],
  ['GreaterThanOrEqualTo', 'NumberGreaterOrEqualTo'],
  ['LessThan', 'NumberLessThan'],
  ['LessThanOrEqualTo', 'NumberLessOrEqualTo'],
]);
