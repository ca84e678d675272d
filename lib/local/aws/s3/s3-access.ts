import type { Access } from '../../identity/identity.ts';
import type { AwsRequest } from '../service.ts';
import { readCopySource } from './copy-source.ts';
import type { S3Route } from './s3-route.ts';

/** Operations whose action has another name (documented in the service authorization reference). */
const ACTIONS = new Map([
  ['AbortMultipartUpload', 'AbortMultipartUpload'],
  ['CompleteMultipartUpload', 'PutObject'],
  ['CopyObject', 'PutObject'],
  ['CreateMultipartUpload', 'PutObject'],
  ['DeleteObjects', 'DeleteObject'],
  ['GetBucketCors', 'GetBucketCORS'],
  ['HeadBucket', 'ListBucket'],
  ['HeadObject', 'GetObject'],
  ['ListBuckets', 'ListAllMyBuckets'],
  ['ListObjects', 'ListBucket'],
  ['ListObjectsV2', 'ListBucket'],
  ['ListParts', 'ListMultipartUploadParts'],
  ['PutBucketCors', 'PutBucketCORS'],
  ['UploadPart', 'PutObject'],
]);

export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;

/** What a request must be allowed to do. `deletedKeys`: those of a DeleteObjects. */
export function s3Access(route: S3Route, request: Pick<AwsRequest, 'query' | 'headers'>, deletedKeys: readonly string[] = []): Access[] {
  const { operation, bucket, key } = route;
  const action = `s3:${ACTIONS.get(operation) ?? operation}`;
  if (operation === 'ListBuckets') return [{ action, resource: '*' }];
  if (operation === 'DeleteObjects') return deletedKeys.map((deleted) => ({ action, resource: objectArn(bucket, deleted) }));
  if (operation === 'CopyObject') {
    const source = readCopySource(request.headers['x-amz-copy-source'] ?? '');
    return [
      { action: 's3:GetObject', resource: objectArn(source.bucket, source.key) },
      { action, resource: objectArn(bucket, key) },
    ];
  }
  const accesses: Access[] = [
    key === ''
      ? { action, resource: `arn:aws:s3:::${bucket}`, context: listContext(request.query) }
      : { action, resource: objectArn(bucket, key) },
  ];
  if (request.headers['x-amz-tagging'] !== undefined) accesses.push({ action: 's3:PutObjectTagging', resource: objectArn(bucket, key) });
  return accesses;
}

function listContext(query: URLSearchParams): Record<string, string> {
  const context: Record<string, string> = {};
  for (const name of ['prefix', 'delimiter', 'max-keys']) {
    const value = query.get(name);
    if (value !== null) context[`s3:${name}`] = value;
  }
  return context;
}
