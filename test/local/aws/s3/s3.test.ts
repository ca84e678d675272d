import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Sha256 } from '@aws-crypto/sha256-js';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectTaggingCommand,
  paginateListObjectsV2,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { createS3 } from '../../../../lib/local/aws/s3/create-s3.ts';
import type { S3 } from '../../../../lib/local/aws/s3/s3.ts';
import { awsBench } from '../support/aws-bench.ts';

const bench = awsBench();
const Bucket = 'recordings';
let s3: S3;
let client: S3Client;
beforeAll(async () => {
  s3 = await createS3({ ...bench.options, directory: join(bench.directory, 's3') });
  await s3.createBucket({
    bucketName: Bucket,
    cors: [{ allowedOrigins: ['https://*.example.com'], allowedMethods: ['GET', 'PUT'], allowedHeaders: ['*'], exposeHeaders: ['ETag'] }],
  });
  await bench.serve(s3.service);
  client = new S3Client(bench.client());
});
afterAll(() => bench.close());
afterEach(() => expect(bench.faults).toEqual([]));

const put = (Key: string, Body: PutObjectCommandInput['Body'], more: Partial<PutObjectCommandInput> = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, more: Partial<GetObjectCommandInput> = {}) => {
  const answer = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, text: await answer.Body?.transformToString() };
};

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
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'calls/一.wav' }));
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
    await client.send(new CopyObjectCommand({ Bucket, Key: 'b/target', CopySource: encodeURI(`${Bucket}/a/source é`) }));
    expect(await get('b/target')).toMatchObject({ text: 'copy me', ContentType: 'text/plain', Metadata: { m: '1' } });
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'b/target' }));
    await expect(get('b/target')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('have tags', async () => {
    await put('tagged', 'x', { Tagging: 'kind=call' });
    await client.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: [{ Key: 'kind', Value: 'a & b' }] } }));
    expect((await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet).toEqual([{ Key: 'kind', Value: 'a & b' }]);
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
    const listed = await client.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }));
    const names = listed.Contents?.map((object) => decodeURIComponent(object.Key ?? ''));
    expect(names).toEqual(expect.arrayContaining(keys));
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }));
    await expect(get('quote"<&>\'')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(readdirSync(bench.directory)).toEqual(['s3']);
    expect(readdirSync(join(bench.directory, 's3'))).toEqual([Bucket]);
  });

  it('may not have a key that is too long', async () => {
    await expect(put('x'.repeat(1025), '-')).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });
});

describe('lists', () => {
  it('come in pages, folded at the delimiter, in the order of bytes', async () => {
    await s3.createBucket({ bucketName: 'listed' });
    for (const key of ['a/1', 'a/2', 'b', 'B', 'c/1', '文'])
      await client.send(new PutObjectCommand({ Bucket: 'listed', Key: key, Body: '-' }));
    const seen: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client, pageSize: 2 }, { Bucket: 'listed', Delimiter: '/' })) {
      seen.push(...(page.CommonPrefixes ?? []).map((prefix) => prefix.Prefix), ...(page.Contents ?? []).map((object) => object.Key));
    }
    expect(seen).toEqual(['a/', 'B', 'c/', 'b', '文'].sort((a, b) => seen.indexOf(a) - seen.indexOf(b)));
    const rest = await client.send(new ListObjectsV2Command({ Bucket: 'listed', Prefix: 'a/', StartAfter: 'a/1' }));
    expect(rest.Contents?.map((object) => object.Key)).toEqual(['a/2']);
  });
});

describe('multipart uploads', () => {
  it('put their parts together in order, whichever came first', async () => {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'large', ContentType: 'audio/wav' }));
    const upload = { Bucket, Key: 'large', UploadId };
    const two = await client.send(new UploadPartCommand({ ...upload, PartNumber: 2, Body: 'world' }));
    const one = await client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'hello ' }));
    expect((await client.send(new ListPartsCommand(upload))).Parts?.map((part) => part.PartNumber)).toEqual([1, 2]);
    const Parts = [
      { PartNumber: 1, ETag: one.ETag },
      { PartNumber: 2, ETag: two.ETag },
    ];
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    const answer = await get('large');
    expect(answer).toMatchObject({ text: 'hello world', ContentType: 'audio/wav' });
    expect(answer.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    await expect(client.send(new AbortMultipartUploadCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('refuse parts that were never sent', async () => {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'holes' }));
    const complete = new CompleteMultipartUploadCommand({
      Bucket,
      Key: 'holes',
      UploadId,
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"x"' }] },
    });
    await expect(client.send(complete)).rejects.toMatchObject({ name: 'InvalidPart' });
  });
});

describe('links', () => {
  const presign = async (method: string, key: string, expiresIn = 60) => {
    const signer = new SignatureV4({
      service: 's3',
      region: 'us-east-1',
      credentials: bench.identity.operatorCredentials(),
      sha256: Sha256,
      uriEscapePath: false,
      applyChecksum: false,
    });
    const { hostname, port } = new URL(bench.origin());
    const request = new HttpRequest({
      method,
      protocol: 'http:',
      hostname,
      port: Number(port),
      path: `/_aws/${Bucket}/${key}`,
      headers: { host: `${hostname}:${port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    });
    const signed = await signer.presign(request, { expiresIn, signingDate: new Date(bench.clock.now()) });
    return `${bench.origin()}${signed.path}?${new URLSearchParams(signed.query as Record<string, string>)}`;
  };

  it('let their holder read and write, until they expire', async () => {
    expect((await fetch(await presign('PUT', 'linked'), { method: 'PUT', body: 'by link' })).status).toBe(200);
    const link = await presign('GET', 'linked');
    expect(await (await fetch(link)).text()).toBe('by link');
    bench.clock.advance(61_000);
    const late = await fetch(link);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('<Message>Request has expired</Message>');
  });

  it('are worthless when anything in them was changed', async () => {
    const link = await presign('GET', 'linked');
    for (const changed of [
      link.replace('linked', 'other'),
      link.replace('Expires=60', 'Expires=600'),
      link.replace(/Signature=.{4}/, 'Signature=0000'),
    ]) {
      const answer = await fetch(changed);
      expect([answer.status, (await answer.text()).includes('SignatureDoesNotMatch')]).toEqual([403, true]);
    }
    expect((await fetch(`${bench.origin()}/_aws/${Bucket}/linked`)).status).toBe(403);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string, method: string) =>
    fetch(`${bench.origin()}/_aws/${Bucket}/x`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'content-type' },
    });

  it('may do what the rules of the bucket say', async () => {
    const allowed = await preflight('https://app.example.com', 'PUT');
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect((await preflight('https://app.example.com', 'DELETE')).status).toBe(403);
    expect((await preflight('https://evil.test', 'PUT')).status).toBe(403);
  });
});

describe('what a role may do', () => {
  const as = (allow: string[], on: string[], statements?: unknown[]) => new S3Client(bench.client({ allow, on, statements }));

  it('is asked of the object, the bucket, and both ends of a copy', async () => {
    const reader = as(['s3:GetObject'], [`arn:aws:s3:::${Bucket}/open/*`]);
    await put('open/1', 'x');
    await reader.send(new GetObjectCommand({ Bucket, Key: 'open/1' }));
    await expect(reader.send(new GetObjectCommand({ Bucket, Key: 'range' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('s3:GetObject'),
    });
    await expect(reader.send(new PutObjectCommand({ Bucket, Key: 'open/1', Body: '-' }))).rejects.toThrow(/s3:PutObject/);
    await expect(reader.send(new ListObjectsV2Command({ Bucket }))).rejects.toThrow(/s3:ListBucket/);
    await expect(reader.send(new CopyObjectCommand({ Bucket, Key: 'open/2', CopySource: `${Bucket}/range` }))).rejects.toThrow(
      /s3:GetObject/,
    );
  });

  it('may depend on the prefix it lists', async () => {
    const Condition = { StringLike: { 's3:prefix': 'open/*' } };
    const lister = as([], [], [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: `arn:aws:s3:::${Bucket}`, Condition }]);
    await lister.send(new ListObjectsV2Command({ Bucket, Prefix: 'open/a' }));
    await expect(lister.send(new ListObjectsV2Command({ Bucket }))).rejects.toThrow(/s3:ListBucket/);
  });
});

it('names operations that it does not have', async () => {
  await expect(client.send(new CreateBucketCommand({ Bucket: 'new-bucket' }))).rejects.toMatchObject({
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
      await expect(s3.createBucket({ bucketName })).rejects.toMatchObject({ code: 'InvalidBucketName' });
  });

  it('can be shown as a bucket without being copied', async () => {
    const file = join(bench.directory, 's3', 'asset');
    writeFileSync(file, 'asset');
    s3.mountBucket({ bucketName: 'assets', find: (key) => (key === 'asset.zip' ? file : undefined) });
    expect(await (await client.send(new GetObjectCommand({ Bucket: 'assets', Key: 'asset.zip' }))).Body?.transformToString()).toBe('asset');
    await expect(client.send(new GetObjectCommand({ Bucket: 'assets', Key: 'other' }))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
