import { AwsError } from '../aws/aws-error.ts';
import type { Scope } from './canonical-request.ts';
import type { SignedRequest } from './identity.ts';

/** What a signed request says about its own signature. */
export interface Authorization {
  accessKeyId: string;
  scope: Scope;
  /** Lower case, as listed. */
  signedHeaders: string[];
  signature: string;
  /** `YYYYMMDDTHHMMSSZ` */
  signedAt: string;
  sessionToken?: string;
  /** Presigned links only. */
  expiresInSeconds?: number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const incomplete = (message: string) => new AwsError('IncompleteSignatureException', message, { status: 403 });

/** From the header, or from the query of a presigned link. Undefined: the request is not signed. Throws `IncompleteSignatureException`. */
export function readAuthorization(request: Pick<SignedRequest, 'headers' | 'query'>): Authorization | undefined {
  const header = request.headers.authorization;
  if (header !== undefined) return readHeader(header, request.headers);
  return request.query.has('X-Amz-Algorithm') ? readQuery(request.query) : undefined;
}

function readHeader(header: string, headers: Record<string, string>): Authorization {
  const [algorithm, ...rest] = header.trim().split(' ');
  if (algorithm !== ALGORITHM) throw incomplete(`Authorization must begin with ${ALGORITHM}; other kinds of signature are not emulated.`);
  const parts = new Map<string, string>();
  for (const part of rest.join('').split(',')) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals), part.slice(equals + 1));
  }
  return {
    ...readCredential(parts.get('Credential')),
    signedHeaders: readSignedHeaders(parts.get('SignedHeaders')),
    signature: need(parts.get('Signature'), 'Signature'),
    signedAt: readDate(headers['x-amz-date']),
    sessionToken: headers['x-amz-security-token'],
  };
}

function readQuery(query: URLSearchParams): Authorization {
  if (query.get('X-Amz-Algorithm') !== ALGORITHM) throw incomplete(`X-Amz-Algorithm must be ${ALGORITHM}.`);
  const expires = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  if (!Number.isInteger(expires) || expires < 1 || expires > 604_800) throw incomplete('X-Amz-Expires must be 1 to 604800 seconds.');
  return {
    ...readCredential(query.get('X-Amz-Credential') ?? undefined),
    signedHeaders: readSignedHeaders(query.get('X-Amz-SignedHeaders') ?? undefined),
    signature: need(query.get('X-Amz-Signature') ?? undefined, 'X-Amz-Signature'),
    signedAt: readDate(query.get('X-Amz-Date') ?? undefined),
    sessionToken: query.get('X-Amz-Security-Token') ?? undefined,
    expiresInSeconds: expires,
  };
}

function readCredential(credential: string | undefined): Pick<Authorization, 'accessKeyId' | 'scope'> {
  const [accessKeyId, date, region, service, end, ...more] = need(credential, 'Credential').split('/');
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request' || more.length > 0) {
    throw incomplete('Credential must be keyid/date/region/service/aws4_request.');
  }
  return { accessKeyId, scope: { date, region, service } };
}

function readSignedHeaders(list: string | undefined): string[] {
  const names = need(list, 'SignedHeaders').split(';');
  if (!names.includes('host') && !names.includes(':authority')) throw incomplete("'host' must be a signed header.");
  return names;
}

function readDate(date: string | undefined): string {
  if (!date || !/^\d{8}T\d{6}Z$/.test(date)) throw incomplete('X-Amz-Date must be given as YYYYMMDDTHHMMSSZ.');
  return date;
}

function need(value: string | undefined, name: string): string {
  if (!value) throw incomplete(`The signature has no ${name}.`);
  return value;
}
