import { request as httpRequest } from 'node:http';
import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { type AwsBench, PLACE } from './aws-bench.ts';

export interface Sent {
  service?: string;
  method?: string;
  path?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  at?: Date;
}

/** A request signed by the SDK's own signer; `change` is done to it afterwards. */
export async function sendSigned(
  bench: AwsBench,
  sent: Sent = {},
  change: (request: { path: string; headers: Record<string, string>; body: string }) => void = () => {},
) {
  const { hostname, port, host } = new URL(bench.origin());
  const signer = new SignatureV4({
    service: sent.service ?? 'dynamodb',
    region: sent.region ?? PLACE.region,
    credentials: sent.credentials ?? bench.identity.operatorCredentials(),
    sha256: Sha256,
    uriEscapePath: sent.service !== 's3',
  });
  const unsigned = new HttpRequest({
    method: sent.method ?? 'POST',
    protocol: 'http:',
    hostname,
    port: Number(port),
    path: `/_aws${sent.path ?? '/'}`,
    query: sent.query,
    headers: { host, ...sent.headers },
    body: sent.body,
  });
  const signed = await signer.sign(unsigned, { signingDate: sent.at ?? new Date(bench.clock.now()) });
  const query = new URLSearchParams(sent.query).toString();
  const message = { path: signed.path + (query ? `?${query}` : ''), headers: signed.headers, body: sent.body ?? '' };
  change(message);
  return exchange(bench, signed.method, message);
}

export function exchange(
  bench: AwsBench,
  method: string,
  { path, headers, body }: { path: string; headers: Record<string, string>; body: string },
) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const { hostname, port } = new URL(bench.origin());
    const request = httpRequest({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response
        .on('data', (chunk) => (text += String(chunk)))
        .on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
