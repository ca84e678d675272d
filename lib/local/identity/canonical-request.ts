import { createHash, createHmac } from 'node:crypto';
import type { SignedRequest } from './identity.ts';

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
/** RFC 3986: what encodeURIComponent leaves alone and SigV4 does not. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Task 1 of Signature Version 4 (documented). S3 takes the path as it was sent; all others normalize and encode it once more. */
export function canonicalRequest(
  request: SignedRequest,
  signing: { service: string; signedHeaders: string[]; payloadHash: string },
): string {
  const headers = signing.signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ {2,}/g, ' ')}\n`);
  return [
    request.method,
    signing.service === 's3' ? request.path : canonicalPath(request.path),
    canonicalQuery(request.query),
    headers.join(''),
    signing.signedHeaders.join(';'),
    signing.payloadHash,
  ].join('\n');
}

function canonicalPath(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const normalized = `/${kept.join('/')}${kept.length > 0 && path.endsWith('/') ? '/' : ''}`;
  return normalized.split('/').map(encode).join('/');
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([key]) => key !== 'X-Amz-Signature')
    .map(([key, value]): [string, string] => [encode(key), encode(value)])
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

export interface Scope {
  /** `YYYYMMDD` */
  date: string;
  region: string;
  service: string;
}

export const scopeText = (scope: Scope): string => `${scope.date}/${scope.region}/${scope.service}/aws4_request`;

export const signingKey = (secretAccessKey: string, scope: Scope): Buffer =>
  hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, scope.date), scope.region), scope.service), 'aws4_request');

export const sign = (key: Buffer, stringToSign: string): string => hmac(key, stringToSign).toString('hex');

export const stringToSign = (signedAt: string, scope: Scope, canonical: string): string =>
  ['AWS4-HMAC-SHA256', signedAt, scopeText(scope), sha256(canonical)].join('\n');
