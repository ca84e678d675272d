/** What calls a function: a flow, the contact-record stream, or a deployment. */
export type FunctionKind = 'flow' | 'stream' | 'custom-resource';

/** Functions that the stacks themselves rely on, by folder. Every other folder of `lambdas/` is a function for flows. */
export const REQUIRED_FUNCTIONS: ReadonlyMap<string, FunctionKind> = new Map<string, FunctionKind>([
  ['contact-records', 'stream'],
  ['settings', 'custom-resource'],
  ['number-flow', 'custom-resource'],
]);

export const functionKind = (name: string): FunctionKind => REQUIRED_FUNCTIONS.get(name) ?? 'flow';
