import { empty, requireBucket, type S3Operation } from '../s3-context.ts';
import { elements, readXml, texts, xmlAnswer } from '../s3-xml.ts';

export const deleteObject: S3Operation = async (request, context) => {
  await requireBucket(context, request.bucket).remove(request.key);
  return empty(204);
};

/** Keys that a DeleteObjects names. */
export const keysToDelete = (body: Buffer): string[] =>
  elements(readXml(body, 'Delete'), 'Object').flatMap((object) => texts(object, 'Key').slice(0, 1));

export const deleteObjects: S3Operation = async (request, context) => {
  const bucket = requireBucket(context, request.bucket);
  const keys = keysToDelete(request.body);
  for (const key of keys) await bucket.remove(key);
  const quiet = texts(readXml(request.body, 'Delete'), 'Quiet')[0] === 'true';
  return xmlAnswer('DeleteResult', quiet ? {} : { Deleted: keys.map((Key) => ({ Key })) });
};
