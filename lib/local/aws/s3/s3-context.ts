import type { ClockPort } from '../../../flow-language/ports.ts';
import type { AwsRequest, AwsResponse } from '../service.ts';
import { noSuchBucket, noSuchKey } from './bucket-name.ts';
import type { BucketStore } from './bucket-store.ts';
import type { MountedBucket } from './mounted-bucket.ts';
import type { ObjectMeta } from './object-meta.ts';
import type { S3Route } from './s3-route.ts';
import type { UploadStore } from './upload-store.ts';

export interface S3Context {
  buckets: Map<string, BucketStore>;
  mounted: Map<string, MountedBucket>;
  uploads: UploadStore;
  clock: Pick<ClockPort, 'now'>;
}

/** A request whose body is out of its chunks. */
export interface S3Request extends AwsRequest, S3Route {}

export type S3Operation = (request: S3Request, context: S3Context) => Promise<AwsResponse> | AwsResponse;

/** Throws AwsError `NoSuchBucket`; mounted buckets cannot be written. */
export function requireBucket(context: S3Context, name: string): BucketStore {
  const bucket = context.buckets.get(name);
  if (!bucket) throw noSuchBucket(name);
  return bucket;
}

/** Throws AwsError `NoSuchBucket`, `NoSuchKey`. */
export async function requireObject(
  context: S3Context,
  bucketName: string,
  key: string,
): Promise<{ meta: ObjectMeta; read(): Promise<Buffer> }> {
  const mounted = await context.mounted.get(bucketName)?.get(key);
  if (mounted) return { meta: mounted.meta, read: async () => mounted.body };
  if (context.mounted.has(bucketName)) throw noSuchKey(key);
  const bucket = requireBucket(context, bucketName);
  const meta = bucket.get(key);
  if (!meta) throw noSuchKey(key);
  return { meta, read: () => bucket.read(meta) };
}

export const empty = (status = 200, headers: Record<string, string> = {}): AwsResponse => ({ status, headers, body: '' });
