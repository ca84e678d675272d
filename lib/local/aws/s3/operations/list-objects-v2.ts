import { AwsError } from '../../aws-error.ts';
import { type ListResult, listObjects, readMaxKeys } from '../list-objects.ts';
import { requireBucket, type S3Operation } from '../s3-context.ts';
import { xmlAnswer } from '../s3-xml.ts';

/** With `encoding-type=url` names come percent-encoded: XML cannot hold every key. */
const namer = (query: URLSearchParams) => (query.get('encoding-type') === 'url' ? encodeURIComponent : (name: string) => name);

export const listObjectsV2: S3Operation = (request, context) => {
  const { query } = request;
  const token = query.get('continuation-token');
  const page = {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    maxKeys: readMaxKeys(query.get('max-keys')),
    after: token === null ? (query.get('start-after') ?? '') : readToken(token),
  };
  const result = listObjects(requireBucket(context, request.bucket).list(), page);
  return xmlAnswer('ListBucketResult', {
    ...commonPart(request.bucket, page, result, namer(query)),
    KeyCount: result.objects.length + result.commonPrefixes.length,
    ...(query.get('encoding-type') === 'url' ? { EncodingType: 'url' } : {}),
    ...(result.next === undefined ? {} : { NextContinuationToken: Buffer.from(`after:${result.next}`).toString('base64url') }),
  });
};

/** The older form: pages go on after a marker. */
export const listObjectsV1: S3Operation = (request, context) => {
  const { query } = request;
  const page = {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    maxKeys: readMaxKeys(query.get('max-keys')),
    after: query.get('marker') ?? '',
  };
  const result = listObjects(requireBucket(context, request.bucket).list(), page);
  const name = namer(query);
  return xmlAnswer('ListBucketResult', {
    ...commonPart(request.bucket, page, result, name),
    Marker: name(page.after),
    ...(query.get('encoding-type') === 'url' ? { EncodingType: 'url' } : {}),
    ...(result.next === undefined ? {} : { NextMarker: name(result.next) }),
  });
};

const commonPart = (
  bucket: string,
  page: { prefix: string; delimiter: string; maxKeys: number },
  result: ListResult,
  name: (text: string) => string,
) => ({
  Name: bucket,
  Prefix: name(page.prefix),
  ...(page.delimiter === '' ? {} : { Delimiter: name(page.delimiter) }),
  MaxKeys: page.maxKeys,
  IsTruncated: result.next !== undefined,
  Contents: result.objects.map((object) => ({
    Key: name(object.key),
    LastModified: object.lastModified,
    ETag: object.eTag,
    Size: object.size,
    StorageClass: 'STANDARD',
  })),
  CommonPrefixes: result.commonPrefixes.map((prefix) => ({ Prefix: name(prefix) })),
});

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (!text.startsWith('after:')) throw new AwsError('InvalidArgument', 'The continuation token provided is incorrect');
  return text.slice('after:'.length);
}
