import { readCopySource } from '../copy-source.ts';
import { requireBucket, requireObject, type S3Operation } from '../s3-context.ts';
import { xmlAnswer } from '../s3-xml.ts';
import { newObject } from './put-object.ts';

export const copyObject: S3Operation = async (request, context) => {
  const source = readCopySource(request.headers['x-amz-copy-source'] ?? '');
  const { meta, read } = await requireObject(context, source.bucket, source.key);
  const replaces = request.headers['x-amz-metadata-directive'] === 'REPLACE';
  const described = replaces ? newObject(request) : { contentType: meta.contentType, headers: meta.headers };
  const tags = request.headers['x-amz-tagging-directive'] === 'REPLACE' ? newObject(request).tags : meta.tags;
  const copy = await requireBucket(context, request.bucket).put({
    ...described,
    key: request.key,
    tags,
    body: await read(),
    lastModified: new Date(context.clock.now()).toISOString(),
  });
  return xmlAnswer('CopyObjectResult', { ETag: copy.eTag, LastModified: copy.lastModified });
};
