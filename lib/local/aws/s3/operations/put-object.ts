import { AwsError } from '../../aws-error.ts';
import { keptHeaders } from '../object-meta.ts';
import { empty, requireBucket, type S3Operation, type S3Request } from '../s3-context.ts';
import { tagsOfHeader } from '../tagging.ts';

export const putObject: S3Operation = async (request, context) => {
  const bucket = requireBucket(context, request.bucket);
  const lastModified = new Date(context.clock.now()).toISOString();
  const object = { ...newObject(request), body: request.body, lastModified };
  const meta = await bucket.put(object, (existing) => checkConditions(request, existing?.eTag));
  return empty(200, { etag: meta.eTag });
};

/** What the headers of a new object say about it. */
export const newObject = ({ key, headers }: Pick<S3Request, 'key' | 'headers'>) => ({
  key,
  contentType: headers['content-type'] ?? 'application/octet-stream',
  headers: keptHeaders(headers),
  tags: tagsOfHeader(headers['x-amz-tagging']),
});

/** `If-None-Match: *` and `If-Match`. Throws AwsError `PreconditionFailed`, `NoSuchKey`. */
export function checkConditions({ headers }: Pick<S3Request, 'headers'>, existing: string | undefined): void {
  const failed = () => new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', { status: 412 });
  if (headers['if-none-match'] === '*' && existing !== undefined) throw failed();
  const wanted = headers['if-match'];
  if (wanted === undefined) return;
  if (existing === undefined) throw new AwsError('NoSuchKey', 'The specified key does not exist.', { status: 404 });
  if (wanted !== '*' && wanted.replaceAll('"', '') !== existing.replaceAll('"', '')) throw failed();
}
