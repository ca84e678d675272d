import { empty, requireBucket, requireObject, type S3Operation } from '../s3-context.ts';
import { xmlAnswer } from '../s3-xml.ts';
import { tagSet, tagsOfXml } from '../tagging.ts';

export const getObjectTagging: S3Operation = async (request, context) => {
  const { meta } = await requireObject(context, request.bucket, request.key);
  return xmlAnswer('Tagging', tagSet(meta.tags));
};

export const putObjectTagging: S3Operation = async (request, context) => {
  const { meta } = await requireObject(context, request.bucket, request.key);
  await requireBucket(context, request.bucket).putTags(meta, tagsOfXml(request.body));
  return empty();
};

export const deleteObjectTagging: S3Operation = async (request, context) => {
  const { meta } = await requireObject(context, request.bucket, request.key);
  await requireBucket(context, request.bucket).putTags(meta, {});
  return empty(204);
};
