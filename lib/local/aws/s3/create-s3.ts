import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CreateS3 } from '../factories.ts';
import { checkBucketName, noSuchBucket } from './bucket-name.ts';
import { BucketStore } from './bucket-store.ts';
import { MountedBucket } from './mounted-bucket.ts';
import { keptHeaders, type ObjectMeta } from './object-meta.ts';
import type { StoredObject } from './s3.ts';
import type { S3Context } from './s3-context.ts';
import { createS3Service } from './s3-service.ts';
import { UploadStore } from './upload-store.ts';

export const createS3: CreateS3 = async ({ identity, clock, directory }) => {
  await mkdir(directory, { recursive: true });
  const context: S3Context = { buckets: new Map(), mounted: new Map(), uploads: new UploadStore(), clock };
  const folderOf = (name: string) => join(directory, name);
  const bucketOf = (name: string) => {
    const bucket = context.buckets.get(name);
    if (!bucket) throw noSuchBucket(name);
    return bucket;
  };

  return {
    service: createS3Service(context, identity),
    async createBucket({ bucketName, cors }) {
      checkBucketName(bucketName);
      const bucket = context.buckets.get(bucketName) ?? (await BucketStore.open(bucketName, folderOf(bucketName)));
      bucket.cors = cors ?? [];
      context.buckets.set(bucketName, bucket);
      return { bucketArn: `arn:aws:s3:::${bucketName}` };
    },
    async deleteBucket(bucketName) {
      checkBucketName(bucketName);
      await context.buckets.get(bucketName)?.removeAll();
      context.buckets.delete(bucketName);
      // Also one of an earlier run that nobody has opened in this one.
      await rm(folderOf(bucketName), { recursive: true, force: true });
    },
    async hasBucket(bucketName) {
      if (context.buckets.has(bucketName) || context.mounted.has(bucketName)) return true;
      checkBucketName(bucketName);
      return stat(folderOf(bucketName)).then(
        () => true,
        () => false,
      );
    },
    async putObject({ bucket, key, body, contentType = 'application/octet-stream', headers = {} }) {
      const meta = await bucketOf(bucket).put({
        key,
        body: Buffer.from(body),
        contentType,
        headers: keptHeaders(headers),
        lastModified: new Date(clock.now()).toISOString(),
      });
      return describe(meta);
    },
    async getObject(bucketName, key) {
      const mounted = await context.mounted.get(bucketName)?.get(key);
      if (mounted) return { object: describe(mounted.meta), body: mounted.body };
      const bucket = context.buckets.get(bucketName);
      const meta = bucket?.get(key);
      return bucket && meta ? { object: describe(meta), body: await bucket.read(meta) } : undefined;
    },
    async deleteObject(bucket, key) {
      await context.buckets.get(bucket)?.remove(key);
    },
    mountBucket({ bucketName, find }) {
      context.mounted.set(bucketName, new MountedBucket(bucketName, find));
    },
  };
};

const describe = ({ file: _file, ...object }: ObjectMeta): StoredObject => object;
