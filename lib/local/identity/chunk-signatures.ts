import { readAwsChunks } from '../aws/aws-chunked.ts';
import { AwsError } from '../aws/aws-error.ts';
import { scopeText, sha256, sign } from './canonical-request.ts';
import type { Authorization } from './read-authorization.ts';

/** Each chunk of a signed stream carries a signature over the one before it (documented: SigV4 streaming). */
export function verifyChunks(body: Buffer, signing: { key: Buffer; authorization: Authorization }): void {
  const { authorization, key } = signing;
  let previous = authorization.signature;
  for (const chunk of readAwsChunks(body).chunks) {
    const text = [
      'AWS4-HMAC-SHA256-PAYLOAD',
      authorization.signedAt,
      scopeText(authorization.scope),
      previous,
      sha256(''),
      sha256(chunk.data),
    ].join('\n');
    previous = sign(key, text);
    if (chunk.signature !== previous) {
      throw new AwsError('InvalidSignatureException', 'The signature of a chunk does not match its data.', { status: 403 });
    }
  }
}
