/** Closed list: what can go wrong that is nobody's ordinary outcome. */
export type FunctionErrorCode =
  | 'BAD_EVENT'
  | 'BAD_ENVIRONMENT'
  | 'BAD_SETTINGS'
  | 'NO_SETTINGS'
  | 'BAD_RECORD'
  | 'BAD_ASSET'
  | 'CRM_FAILED'
  | 'OUT_OF_TIME';

/** Thrown, so that a flow takes its error branch. The message names the place and the cure, never a caller's data: it is logged. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';

  constructor(
    readonly code: FunctionErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
