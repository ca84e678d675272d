/** Why the laptop cloud could not start or go on. */
export const LOCAL_ERROR_CODES = [
  'ASSEMBLY_INVALID',
  'PARAMETERS_MISSING',
  'RESOURCE_FAILED',
  'RESOURCE_TYPE_REFUSED',
  'CUSTOM_RESOURCE_FAILED',
  'PORT_IN_USE',
  'STATE_LOCKED',
  'STATE_CORRUPTED',
  'STATE_FOLDER_FOREIGN',
  'STATE_UNWRITABLE',
  'NO_INSTANCE',
  'OPTION_INVALID',
] as const;
export type LocalErrorCode = (typeof LOCAL_ERROR_CODES)[number];

/** The one error class of `lib/local`. `problems` are whole sentences, each with value, place and cure. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
  readonly code: LocalErrorCode;
  readonly problems: readonly string[];

  constructor(code: LocalErrorCode, problems: string | readonly string[], options?: ErrorOptions) {
    const list = typeof problems === 'string' ? [problems] : [...problems];
    super(list.length === 1 ? list[0] : list.map((problem) => `- ${problem}`).join('\n'), options);
    this.code = code;
    this.problems = list;
  }
}
