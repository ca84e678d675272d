/** Why an operation could not begin or go on. */
export const OPERATIONS_ERROR_CODES = [
  'OPTION_INVALID',
  'INSTANCE_UNKNOWN',
  'CREDENTIALS_MISSING',
  'SERVICE_REFUSED',
  'STATE_CORRUPTED',
  'FILE_UNREADABLE',
] as const;
export type OperationsErrorCode = (typeof OPERATIONS_ERROR_CODES)[number];

/** The one error class of `lib/operations`. `problems` are whole sentences, each with value, place and cure. */
export class OperationsError extends Error {
  override readonly name = 'OperationsError';
  readonly code: OperationsErrorCode;
  readonly problems: readonly string[];

  constructor(code: OperationsErrorCode, problems: string | readonly string[], options?: ErrorOptions) {
    const list = typeof problems === 'string' ? [problems] : [...problems];
    super(list.length === 1 ? list[0] : list.map((problem) => `- ${problem}`).join('\n'), options);
    this.code = code;
    this.problems = list;
  }
}
