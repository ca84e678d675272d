export type * from './center.ts';
export { CenterDefinitionError } from './definition-error.ts';
export { loadCenter } from './load-center.ts';
export type { ParsedCenter } from './parse-center.ts';
export { parseCenter } from './parse-center.ts';
export type { CenterProblem } from './problem.ts';
export { formatProblem } from './problem.ts';
