/**
 * An answer that is an error, in AWS's own words: `code` is the exception's name in the API. Services turn it into
 * the shape of their protocol. Also thrown by the in-process APIs.
 */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  /** Further members of the exception, e.g. `CancellationReasons`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, options: { status?: number; members?: Record<string, unknown>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = code;
    this.code = code;
    this.status = options.status ?? 400;
    this.members = options.members ?? {};
  }
}
