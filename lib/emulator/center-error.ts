/** Everything the centre can refuse. Closed: pages, commands and API operations map each code to their own wording. */
export const CENTER_ERROR_CODES = [
  'NUMBER_NOT_IN_SERVICE',
  'NUMBER_WITHOUT_FLOW',
  'CAPACITY',
  'UNKNOWN_AGENT',
  'UNKNOWN_STATUS',
  'UNKNOWN_CONTACT',
  'WRONG_STATE',
  'INVALID_KEY',
  'INVALID_TEXT',
  'ATTRIBUTES_TOO_LARGE',
  'INVALID_ATTRIBUTE',
  'CENTER_CLOSED',
  'RUNAWAY',
  'DuplicateResource',
  'ResourceNotFound',
] as const;
export type CenterErrorCode = (typeof CENTER_ERROR_CODES)[number];

/** The one error class of the emulator; `code` is for programs, the message names the value and the cure. */
export class CenterError extends Error {
  readonly code: CenterErrorCode;

  constructor(code: CenterErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CenterError';
    this.code = code;
  }
}
