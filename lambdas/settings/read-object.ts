import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { FunctionError } from '../shared/errors.ts';

const LARGEST_ASSET = 8_000_000;

/** Objects of the asset bucket as text. */
export function s3Objects(): (bucket: string, key: string) => Promise<string> {
  const client = new S3Client({ maxAttempts: 5 });
  return async (Bucket, Key) => {
    const { Body: body, ContentLength: size = 0 } = await client.send(new GetObjectCommand({ Bucket, Key }));
    if (size > LARGEST_ASSET)
      throw new FunctionError('BAD_ASSET', `The settings asset has ${size} bytes; at most ${LARGEST_ASSET} are read.`);
    return (await body?.transformToString()) ?? '';
  };
}
