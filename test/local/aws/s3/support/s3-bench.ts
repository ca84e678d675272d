import { join } from 'node:path';
import { GetObjectCommand, type GetObjectCommandInput, PutObjectCommand, type PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3';
import { createS3 } from '../../../../../lib/local/aws/s3/create-s3.ts';
import type { S3 } from '../../../../../lib/local/aws/s3/s3.ts';
import { awsBench } from '../../support/aws-bench.ts';

export const Bucket = 'recordings';

/** One bucket behind the endpoint, for the tests of one file. */
export function s3Bench() {
  const bench = awsBench();
  let made: { s3: S3; client: S3Client } | undefined;
  const store = () => {
    if (!made) throw new Error('The bucket is made before the first test.');
    return made;
  };
  beforeAll(async () => {
    const s3 = await createS3({ ...bench.options, directory: join(bench.directory, 's3') });
    await s3.createBucket({
      bucketName: Bucket,
      cors: [{ allowedOrigins: ['https://*.example.com'], allowedMethods: ['GET', 'PUT'], allowedHeaders: ['*'], exposeHeaders: ['ETag'] }],
    });
    await bench.serve(s3.service);
    made = { s3, client: new S3Client(bench.client()) };
  });
  afterAll(() => bench.close());
  afterEach(() => expect(bench.faults).toEqual([]));
  return {
    bench,
    store,
    put: (Key: string, Body: PutObjectCommandInput['Body'], more: Partial<PutObjectCommandInput> = {}) =>
      store().client.send(new PutObjectCommand({ Bucket, Key, Body, ...more })),
    get: async (Key: string, more: Partial<GetObjectCommandInput> = {}) => {
      const answer = await store().client.send(new GetObjectCommand({ Bucket, Key, ...more }));
      return { ...answer, text: await answer.Body?.transformToString() };
    },
  };
}
