import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { createS3 } from '../../../../lib/local/aws/s3/create-s3.ts';
import { Bucket, s3Bench } from './support/s3-bench.ts';

const { bench, get, put, store } = s3Bench();

describe('objects', () => {
  it('come back as they were put: bytes, type, metadata, encoding', async () => {
    await put('calls/一.wav', 'sound', {
      ContentType: 'audio/wav',
      Metadata: { agent: 'east-1' },
      CacheControl: 'no-store',
      ContentEncoding: 'gzip',
    });
    const answer = await get('calls/一.wav');
    expect(answer).toMatchObject({
      text: 'sound',
      ContentType: 'audio/wav',
      Metadata: { agent: 'east-1' },
      CacheControl: 'no-store',
      ContentEncoding: 'gzip',
      ContentLength: 5,
    });
    expect(answer.ETag).toBe(`"${createHash('md5').update('sound').digest('hex')}"`);
    const head = await store().client.send(new HeadObjectCommand({ Bucket, Key: 'calls/一.wav' }));
    expect(head).toMatchObject({ ContentLength: 5, ContentType: 'audio/wav', LastModified: new Date(bench.clock.now()) });
  });

  it('are stored without the chunks that a stream was sent in', async () => {
    const body = Buffer.alloc(100_000, 'ab');
    await put('stream', Readable.from([body.subarray(0, 70_000), body.subarray(70_000)]), { ContentLength: body.length });
    expect((await get('stream')).ContentLength).toBe(body.length);
    expect((await get('stream')).text).toBe(body.toString());
  });

  it.each([
    ['bytes=1-3', 'ell', 'bytes 1-3/5'],
    ['bytes=3-', 'lo', 'bytes 3-4/5'],
    ['bytes=-2', 'lo', 'bytes 3-4/5'],
    ['bytes=0-99', 'hello', 'bytes 0-4/5'],
  ])('give the range %s', async (Range, text, ContentRange) => {
    await put('range', 'hello');
    expect(await get('range', { Range })).toMatchObject({ text, ContentRange });
  });

  it('refuse a range beyond their end', async () => {
    await put('range', 'hello');
    await expect(get('range', { Range: 'bytes=9-' })).rejects.toMatchObject({ name: 'InvalidRange', $metadata: { httpStatusCode: 416 } });
  });

  it('are created once where If-None-Match asks for it, whoever comes at the same time', async () => {
    const results = await Promise.allSettled([1, 2, 3].map((n) => put('once', `${n}`, { IfNoneMatch: '*' })));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { name: 'PreconditionFailed' } });
  });

  it('are copied with what they are, and deleted', async () => {
    await put('a/source é', 'copy me', { ContentType: 'text/plain', Metadata: { m: '1' } });
    await store().client.send(new CopyObjectCommand({ Bucket, Key: 'b/target', CopySource: encodeURI(`${Bucket}/a/source é`) }));
    expect(await get('b/target')).toMatchObject({ text: 'copy me', ContentType: 'text/plain', Metadata: { m: '1' } });
    await store().client.send(new DeleteObjectCommand({ Bucket, Key: 'b/target' }));
    await expect(get('b/target')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('have tags', async () => {
    await put('tagged', 'x', { Tagging: 'kind=call' });
    await store().client.send(
      new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: [{ Key: 'kind', Value: 'a & b' }] } }),
    );
    expect((await store().client.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet).toEqual([
      { Key: 'kind', Value: 'a & b' },
    ]);
  });

  it('are refused when their checksum is another', async () => {
    await expect(put('bad', 'x', { ContentMD5: Buffer.alloc(16).toString('base64') })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(put('bad', 'x', { ChecksumSHA256: Buffer.alloc(32).toString('base64') })).rejects.toMatchObject({ name: 'BadDigest' });
  });

  it('may have any key: none leaves its folder', async () => {
    const keys = [
      '../../escape',
      '..',
      'a/../b',
      '/leading',
      'C:\\x',
      'nul\u0001',
      'quote"<&>\'',
      'tail/',
      '__proto__',
      '%2e%2e%2f',
      'a\nb',
    ];
    for (const key of keys) await put(key, key);
    for (const key of keys) expect((await get(key)).text).toBe(key);
    const listed = await store().client.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }));
    const names = listed.Contents?.map((object) => decodeURIComponent(object.Key ?? ''));
    expect(names).toEqual(expect.arrayContaining(keys));
    await store().client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }));
    await expect(get('quote"<&>\'')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(readdirSync(bench.directory)).toEqual(['s3']);
    expect(readdirSync(join(bench.directory, 's3'))).toEqual([Bucket]);
  });

  it('may not have a key that is too long', async () => {
    await expect(put('x'.repeat(1025), '-')).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });
});

it('names operations that it does not have', async () => {
  await expect(store().client.send(new CreateBucketCommand({ Bucket: 'new-bucket' }))).rejects.toMatchObject({
    name: 'NotImplemented',
    message: expect.stringContaining('s3:CreateBucket'),
  });
});

describe('folders', () => {
  it('hold objects over a restart, and forget what a kill left half written', async () => {
    const directory = join(bench.directory, 's3');
    await put('kept', 'still here');
    writeFileSync(join(directory, Bucket, 'half.bin'), 'x');
    writeFileSync(join(directory, Bucket, 'half.json.1.tmp'), '{');
    const again = await createS3({ ...bench.options, directory });
    await again.createBucket({ bucketName: Bucket });
    expect((await again.getObject(Bucket, 'kept'))?.body.toString()).toBe('still here');
    expect(readdirSync(join(directory, Bucket)).filter((file) => file.startsWith('half'))).toEqual([]);
  });

  it('are not made for names that are no bucket names', async () => {
    for (const bucketName of ['..', 'a', 'UPPER', 'a/b', '10.0.0.1', 'a..b'])
      await expect(store().s3.createBucket({ bucketName })).rejects.toMatchObject({ code: 'InvalidBucketName' });
  });

  it('can be shown as a bucket without being copied', async () => {
    const file = join(bench.directory, 's3', 'asset');
    writeFileSync(file, 'asset');
    store().s3.mountBucket({ bucketName: 'assets', find: (key) => (key === 'asset.zip' ? file : undefined) });
    expect(await (await store().client.send(new GetObjectCommand({ Bucket: 'assets', Key: 'asset.zip' }))).Body?.transformToString()).toBe(
      'asset',
    );
    await expect(store().client.send(new GetObjectCommand({ Bucket: 'assets', Key: 'other' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });
});
