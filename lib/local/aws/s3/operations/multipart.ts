import { empty, requireBucket, type S3Operation, type S3Request } from '../s3-context.ts';
import { elements, readXml, texts, xmlAnswer } from '../s3-xml.ts';
import type { UploadReference } from '../upload-store.ts';
import { checkConditions, newObject } from './put-object.ts';

const reference = ({ bucket, key, query }: S3Request): UploadReference => ({ bucket, key, uploadId: query.get('uploadId') ?? '' });

export const createMultipartUpload: S3Operation = (request, context) => {
  requireBucket(context, request.bucket);
  const UploadId = context.uploads.begin(request.bucket, newObject(request));
  return xmlAnswer('InitiateMultipartUploadResult', { Bucket: request.bucket, Key: request.key, UploadId });
};

export const uploadPart: S3Operation = (request, context) =>
  empty(200, { etag: context.uploads.putPart(reference(request), Number(request.query.get('partNumber')), request.body) });

export const completeMultipartUpload: S3Operation = async (request, context) => {
  const bucket = requireBucket(context, request.bucket);
  const parts = elements(readXml(request.body, 'CompleteMultipartUpload'), 'Part').map((part) => ({
    number: Number(texts(part, 'PartNumber')[0]),
    eTag: texts(part, 'ETag')[0] ?? '',
  }));
  const object = context.uploads.complete(reference(request), parts);
  const lastModified = new Date(context.clock.now()).toISOString();
  const meta = await bucket.put({ ...object, lastModified }, (existing) => checkConditions(request, existing?.eTag));
  return xmlAnswer('CompleteMultipartUploadResult', { Bucket: request.bucket, Key: request.key, ETag: meta.eTag });
};

export const abortMultipartUpload: S3Operation = (request, context) => {
  context.uploads.abort(reference(request));
  return empty(204);
};

export const listParts: S3Operation = (request, context) =>
  xmlAnswer('ListPartsResult', {
    Bucket: request.bucket,
    Key: request.key,
    UploadId: request.query.get('uploadId') ?? '',
    IsTruncated: false,
    Part: context.uploads.list(reference(request)).map(({ number, eTag, size }) => ({ PartNumber: number, ETag: eTag, Size: size })),
  });
