import type { OperationModel } from '../model/operation-model.ts';
import type { AwsRequest } from '../service.ts';

/** What a path-style request means. */
export interface S3Route {
  operation: string;
  bucket: string;
  /** Empty for operations on buckets. */
  key: string;
}

/** Query parameters that choose between operations of the same method and path. */
const PLAIN_QUERY = new Set(['x-id']);

/**
 * Which operation a request means, from the SDK's own routes (path style: `/bucket/key`). S3 adds what its routes do not say:
 * a copy is a put with a source, a part is a put with a part number.
 */
export function routeS3(
  operations: readonly OperationModel[],
  request: Pick<AwsRequest, 'method' | 'path' | 'query' | 'headers'>,
): S3Route | undefined {
  const [, bucketPart = '', ...rest] = request.path.split('/');
  const bucket = decode(bucketPart);
  const key = decode(rest.join('/'));
  if (bucket === undefined || key === undefined) return undefined;
  const operation = bucket === '' ? 'ListBuckets' : nameOf(operations, request, key === '' ? '/' : '/{Key+}');
  return operation === undefined ? undefined : { operation, bucket, key };
}

function nameOf(
  operations: readonly OperationModel[],
  request: Pick<AwsRequest, 'method' | 'query' | 'headers'>,
  path: string,
): string | undefined {
  const { method, query, headers } = request;
  if (path !== '/') {
    if (method === 'PUT' && query.has('partNumber')) return headers['x-amz-copy-source'] ? 'UploadPartCopy' : 'UploadPart';
    if (method === 'PUT' && headers['x-amz-copy-source']) return 'CopyObject';
    if (query.has('uploadId')) return { POST: 'CompleteMultipartUpload', DELETE: 'AbortMultipartUpload', GET: 'ListParts' }[method];
  }
  const candidates = operations
    .filter((operation) => operation.method === method && `/${operation.segments.join('/')}` === path)
    .map(({ name, staticQuery }) => ({ name, wanted: staticQuery.filter(([key]) => !PLAIN_QUERY.has(key)) }))
    .filter(
      ({ name, wanted }) =>
        wanted.every(([key, value]) => query.has(key) && (value === '' || query.get(key) === value)) && !BY_OTHER_MEANS.has(name),
    )
    .sort((a, b) => b.wanted.length - a.wanted.length);
  // `x-id` says which one when several share a route.
  return candidates.find(({ name }) => name === query.get('x-id'))?.name ?? candidates[0]?.name;
}

/** Told apart above, or for other kinds of buckets. */
const BY_OTHER_MEANS = new Set([
  'AbortMultipartUpload',
  'CompleteMultipartUpload',
  'CopyObject',
  'ListBuckets',
  'ListDirectoryBuckets',
  'ListParts',
  'UploadPart',
  'UploadPartCopy',
  'WriteGetObjectResponse',
]);

/** Undefined: broken percent-encoding. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
