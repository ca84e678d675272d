import { AwsError } from '../aws-error.ts';

/** S3 has its own names for what other services call otherwise (documented). */
const CODES = new Map([
  ['AccessDeniedException', 'AccessDenied'],
  ['UnrecognizedClientException', 'InvalidAccessKeyId'],
  ['InvalidSignatureException', 'SignatureDoesNotMatch'],
  ['RequestExpired', 'AccessDenied'],
  ['MissingAuthenticationTokenException', 'AccessDenied'],
  ['IncompleteSignatureException', 'AuthorizationHeaderMalformed'],
  ['RequestEntityTooLargeException', 'EntityTooLarge'],
  ['NotImplementedException', 'NotImplemented'],
  ['InternalFailure', 'InternalError'],
]);

export function toS3Error(error: AwsError): AwsError {
  const code = CODES.get(error.code);
  return code === undefined ? error : new AwsError(code, error.message, { status: error.status, members: { ...error.members } });
}
