import { CenterError } from '../../../emulator/center-error.ts';
import { AwsError } from '../aws-error.ts';

/** Code of the centre → exception of the API, with the HTTP status of those that the model does not have. */
const EXCEPTIONS = new Map<string, string>([
  ['UNKNOWN_CONTACT', 'ResourceNotFoundException'],
  ['UNKNOWN_AGENT', 'ResourceNotFoundException'],
  ['ResourceNotFound', 'ResourceNotFoundException'],
  ['DuplicateResource', 'DuplicateResourceException'],
  ['CAPACITY', 'LimitExceededException'],
  ['CENTER_CLOSED', 'InternalServiceException'],
]);

/** What the centre refuses, as the API says it; undefined for anything that is no refusal. */
export function translateCenterError(error: unknown): AwsError | undefined {
  if (!(error instanceof CenterError)) return undefined;
  return new AwsError(EXCEPTIONS.get(error.code) ?? 'InvalidRequestException', error.message, { cause: error });
}
