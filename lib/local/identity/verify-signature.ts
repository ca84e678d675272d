import { timingSafeEqual } from 'node:crypto';
import { AwsError } from '../aws/aws-error.ts';
import { canonicalRequest, sha256, sign, signingKey, stringToSign } from './canonical-request.ts';
import { verifyChunks } from './chunk-signatures.ts';
import type { SignedRequest } from './identity.ts';
import type { Key } from './keychain.ts';
import type { Authorization } from './read-authorization.ts';

const ALLOWED_SKEW_MS = 15 * 60_000;
const UNSIGNED = new Set(['UNSIGNED-PAYLOAD', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER']);
const SIGNED_CHUNKS = new Set(['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER']);

export const unrecognized = () => refuse('UnrecognizedClientException', 'The security token included in the request is invalid.');
const refuse = (code: string, message: string) => new AwsError(code, message, { status: 403 });

/**
 * Throws unless the key signed this very request. `clocks` are the times that count as now: functions sign by the
 * centre's clock, tools on this machine by the machine's.
 */
export function verifySignature(request: SignedRequest, authorization: Authorization, key: Key, clocks: readonly number[]): void {
  if (!equal(key.credentials.sessionToken ?? '', authorization.sessionToken ?? '')) {
    throw unrecognized();
  }
  checkTime(authorization, clocks);
  const { scope, signedHeaders, signedAt } = authorization;
  const payloadHash = hashOfPayload(request, authorization);
  const canonical = canonicalRequest(request, { service: scope.service, signedHeaders, payloadHash });
  const derived = signingKey(key.credentials.secretAccessKey, scope);
  if (!equal(sign(derived, stringToSign(signedAt, scope, canonical)), authorization.signature)) {
    throw refuse(
      'InvalidSignatureException',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    );
  }
  if (SIGNED_CHUNKS.has(payloadHash)) verifyChunks(request.body, { key: derived, authorization });
}

/** The hash that was signed; a hash of the body must be the body's. */
function hashOfPayload(request: SignedRequest, authorization: Authorization): string {
  const said = request.headers['x-amz-content-sha256'] ?? request.query.get('X-Amz-Content-Sha256') ?? undefined;
  if (said !== undefined && (UNSIGNED.has(said) || SIGNED_CHUNKS.has(said))) return said;
  if (said === undefined && authorization.expiresInSeconds !== undefined && authorization.scope.service === 's3') return 'UNSIGNED-PAYLOAD';
  const actual = sha256(request.body);
  if (said !== undefined && !equal(said, actual)) {
    throw new AwsError('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  return actual;
}

function checkTime(authorization: Authorization, clocks: readonly number[]): void {
  const { signedAt, scope, expiresInSeconds } = authorization;
  if (!signedAt.startsWith(scope.date)) throw refuse('InvalidSignatureException', 'Date in Credential scope does not match X-Amz-Date.');
  const at = Date.parse(signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const latest = at + (expiresInSeconds === undefined ? ALLOWED_SKEW_MS : expiresInSeconds * 1000);
  if (clocks.some((now) => now >= at - ALLOWED_SKEW_MS && now <= latest)) return;
  if (expiresInSeconds !== undefined) throw refuse('RequestExpired', 'Request has expired');
  throw refuse('InvalidSignatureException', `Signature expired: ${signedAt} is more than 15 minutes away from the clock.`);
}

/** Compares without telling by the time it takes how much was right. */
export function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
