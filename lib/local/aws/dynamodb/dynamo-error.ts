import { AwsError } from '../aws-error.ts';

/** Code and message of whatever dynalite reports; anything else is passed on as it is. */
export function toAwsError(error: unknown): unknown {
  if (error instanceof AwsError || !(error instanceof Error)) return error;
  if (error instanceof RangeError) return new AwsError('ValidationException', 'The request is nested too deeply.');
  const { statusCode, body } = error as { statusCode?: unknown; body?: unknown };
  if (typeof statusCode !== 'number' || typeof body !== 'object' || body === null) return error;
  const { __type, message, Message } = body as Record<string, unknown>;
  const code =
    String(__type ?? 'InternalServerError')
      .split('#')
      .at(-1) ?? 'InternalServerError';
  return new AwsError(code, String(message ?? Message ?? ''), { status: statusCode });
}

export const isConditionFailure = (error: unknown): error is AwsError =>
  error instanceof AwsError && error.code === 'ConditionalCheckFailedException';
