import { Sha256 } from '@aws-crypto/sha256-js';
import { CopyObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { Bucket, s3Bench } from './support/s3-bench.ts';

const { bench, put } = s3Bench();

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
