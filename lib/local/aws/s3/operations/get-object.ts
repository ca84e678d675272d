import { AwsError } from '../../aws-error.ts';
import type { AwsResponse } from '../../service.ts';
import { readRange } from '../byte-range.ts';
import type { ObjectMeta } from '../object-meta.ts';
import { empty, requireObject, type S3Operation, type S3Request } from '../s3-context.ts';

/** Query parameters of a link that change headers of the answer. */
const OVERRIDES = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'content-type', 'expires'];

export const getObject: S3Operation = async (request, context) => {
  const { meta, read } = await requireObject(context, request.bucket, request.key);
  const unchanged = checkConditions(request, meta);
  if (unchanged) return unchanged;
  const range = readRange(request.headers.range, meta.size);
  const body = await read();
  if (!range) return { status: 200, headers: objectHeaders(request, meta), body };
  return {
    status: 206,
    headers: { ...objectHeaders(request, meta), 'content-range': `bytes ${range.start}-${range.end}/${meta.size}` },
    body: body.subarray(range.start, range.end + 1),
  };
};

export const headObject: S3Operation = async (request, context) => {
  const { meta } = await requireObject(context, request.bucket, request.key);
  const unchanged = checkConditions(request, meta);
  return unchanged ?? empty(200, { ...objectHeaders(request, meta), 'content-length': String(meta.size) });
};

function objectHeaders({ query }: S3Request, meta: ObjectMeta): Record<string, string> {
  const headers: Record<string, string> = {
    ...meta.headers,
    'content-type': meta.contentType,
    etag: meta.eTag,
    'last-modified': new Date(meta.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
  };
  const tags = Object.keys(meta.tags).length;
  if (tags > 0) headers['x-amz-tagging-count'] = String(tags);
  for (const name of OVERRIDES) {
    const value = query.get(`response-${name}`);
    if (value !== null) headers[name] = value;
  }
  return headers;
}

/** 304, or undefined. Throws AwsError `PreconditionFailed`. */
function checkConditions({ headers }: S3Request, meta: ObjectMeta): AwsResponse | undefined {
  const same = (list: string) =>
    list === '*' || list.split(',').some((eTag) => eTag.trim().replaceAll('"', '') === meta.eTag.replaceAll('"', ''));
  if (headers['if-match'] !== undefined && !same(headers['if-match'])) {
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', { status: 412 });
  }
  const none = headers['if-none-match'];
  return none !== undefined && same(none) ? empty(304, { etag: meta.eTag }) : undefined;
}
