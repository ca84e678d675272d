import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Bucket, s3Bench } from './support/s3-bench.ts';

const { get, store } = s3Bench();

describe('lists', () => {
  it('come in pages, folded at the delimiter, in the order of bytes', async () => {
    await store().s3.createBucket({ bucketName: 'listed' });
    for (const key of ['a/1', 'a/2', 'b', 'B', 'c/1', '文'])
      await store().client.send(new PutObjectCommand({ Bucket: 'listed', Key: key, Body: '-' }));
    const seen: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client: store().client, pageSize: 2 }, { Bucket: 'listed', Delimiter: '/' })) {
      seen.push(...(page.CommonPrefixes ?? []).map((prefix) => prefix.Prefix), ...(page.Contents ?? []).map((object) => object.Key));
    }
    expect(seen).toEqual(['a/', 'B', 'c/', 'b', '文'].sort((a, b) => seen.indexOf(a) - seen.indexOf(b)));
    const rest = await store().client.send(new ListObjectsV2Command({ Bucket: 'listed', Prefix: 'a/', StartAfter: 'a/1' }));
    expect(rest.Contents?.map((object) => object.Key)).toEqual(['a/2']);
  });
});

describe('multipart uploads', () => {
  it('put their parts together in order, whichever came first', async () => {
    const { UploadId } = await store().client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'large', ContentType: 'audio/wav' }));
    const upload = { Bucket, Key: 'large', UploadId };
    const two = await store().client.send(new UploadPartCommand({ ...upload, PartNumber: 2, Body: 'world' }));
    const one = await store().client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'hello ' }));
    expect((await store().client.send(new ListPartsCommand(upload))).Parts?.map((part) => part.PartNumber)).toEqual([1, 2]);
    const Parts = [
      { PartNumber: 1, ETag: one.ETag },
      { PartNumber: 2, ETag: two.ETag },
    ];
    await store().client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    const answer = await get('large');
    expect(answer).toMatchObject({ text: 'hello world', ContentType: 'audio/wav' });
    expect(answer.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    await expect(store().client.send(new AbortMultipartUploadCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('refuse parts that were never sent', async () => {
    const { UploadId } = await store().client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'holes' }));
    const complete = new CompleteMultipartUploadCommand({
      Bucket,
      Key: 'holes',
      UploadId,
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: '"x"' }] },
    });
    await expect(store().client.send(complete)).rejects.toMatchObject({ name: 'InvalidPart' });
  });
});
