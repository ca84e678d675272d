import { AwsError } from '../aws-error.ts';

/** Throws AwsError `InvalidBucketName` (rules documented): names become folders. */
export function checkBucketName(name: string): void {
  const plain = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes('..');
  if (!plain || /^\d+\.\d+\.\d+\.\d+$/.test(name))
    throw new AwsError('InvalidBucketName', `The specified bucket is not valid: ${JSON.stringify(name)}.`);
}

/** Bytes of a key in UTF-8 (documented). Throws AwsError `KeyTooLongError`. */
export function checkKey(key: string): void {
  if (Buffer.byteLength(key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long.');
}

export const noSuchBucket = (name: string) => new AwsError('NoSuchBucket', `The specified bucket does not exist: ${name}`, { status: 404 });
export const noSuchKey = (key: string) =>
  new AwsError('NoSuchKey', 'The specified key does not exist.', { status: 404, members: { Key: key } });
