import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { readAwsChunks } from '../aws-chunked.ts';
import { AwsError } from '../aws-error.ts';

type Digest = (body: Buffer) => string;
const hash =
  (algorithm: string): Digest =>
  (body) =>
    createHash(algorithm).update(body).digest('base64');

/** Checksums that are verified when a request has them; CRC32C and CRC64NVME are taken on trust (the machine has neither). */
const CHECKSUMS = new Map<string, Digest>([
  ['content-md5', hash('md5')],
  ['x-amz-checksum-sha1', hash('sha1')],
  ['x-amz-checksum-sha256', hash('sha256')],
  ['x-amz-checksum-crc32', crc32Text],
]);

/** The object's bytes, out of the chunks they were sent in, verified. Throws AwsError `BadDigest`, `IncompleteBody`. */
export function decodeBody(headers: Record<string, string>, body: Buffer): Buffer {
  const chunked =
    (headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-') || (headers['content-encoding'] ?? '').includes('aws-chunked');
  if (!chunked) {
    verify(new Map(Object.entries(headers)), body);
    return body;
  }
  const { chunks, trailers } = readAwsChunks(body);
  const decoded = Buffer.concat(chunks.map((chunk) => chunk.data));
  const expected = headers['x-amz-decoded-content-length'];
  if (expected !== undefined && Number(expected) !== decoded.length) {
    throw new AwsError(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the x-amz-decoded-content-length HTTP header.',
    );
  }
  verify(new Map([...Object.entries(headers), ...trailers]), decoded);
  return decoded;
}

function verify(values: ReadonlyMap<string, string>, body: Buffer): void {
  for (const [name, digest] of CHECKSUMS) {
    const said = values.get(name);
    if (said !== undefined && said !== digest(body)) {
      throw new AwsError('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
    }
  }
}

function crc32Text(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}
