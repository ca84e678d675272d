import { AwsError } from '../../aws-error.ts';
import { noSuchBucket } from '../bucket-name.ts';
import { empty, requireBucket, type S3Operation } from '../s3-context.ts';
import { xmlAnswer } from '../s3-xml.ts';

export const headBucket: S3Operation = (request, context) => {
  if (!context.buckets.has(request.bucket) && !context.mounted.has(request.bucket)) throw noSuchBucket(request.bucket);
  return empty();
};

export const listBuckets: S3Operation = (_request, context) =>
  xmlAnswer('ListAllMyBucketsResult', { Buckets: { Bucket: [...context.buckets.keys()].sort().map((Name) => ({ Name })) } });

/** Empty for us-east-1, as on AWS; the laptop's buckets have no other place. */
export const getBucketLocation: S3Operation = (request, context) => {
  requireBucket(context, request.bucket);
  return xmlAnswer('LocationConstraint', {});
};

export const getBucketCors: S3Operation = (request, context) => {
  const { cors } = requireBucket(context, request.bucket);
  if (cors.length === 0) throw new AwsError('NoSuchCORSConfiguration', 'The CORS configuration does not exist', { status: 404 });
  return xmlAnswer('CORSConfiguration', {
    CORSRule: cors.map((rule) => ({
      AllowedOrigin: rule.allowedOrigins,
      AllowedMethod: rule.allowedMethods,
      AllowedHeader: rule.allowedHeaders ?? [],
      ExposeHeader: rule.exposeHeaders ?? [],
      ...(rule.maxAgeSeconds === undefined ? {} : { MaxAgeSeconds: rule.maxAgeSeconds }),
    })),
  });
};
