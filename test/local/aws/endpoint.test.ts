import { request as httpRequest } from 'node:http';
import { connect } from 'node:http2';
import { Sha256 } from '@aws-crypto/sha256-js';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsRequest, AwsService } from '../../../lib/local/aws/service.ts';
import { canonicalRequest, sha256, sign, signingKey, stringToSign } from '../../../lib/local/identity/canonical-request.ts';
import { awsBench, PLACE } from './support/aws-bench.ts';

const bench = awsBench();
const received: AwsRequest[] = [];
let fail: Error | undefined;
const service = (signingName: string): AwsService => ({
  signingName,
  bodyLimit: 1000,
  handle: async (request) => {
    if (fail) throw fail;
    received.push(request);
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: request.body };
  },
  error: (error) => ({ status: error.status, headers: {}, body: `${error.code}: ${error.message}` }),
});
beforeAll(() => bench.serve(service('dynamodb'), service('s3'), service('lambda')));
afterAll(() => bench.close());
beforeEach(() => {
  received.length = 0;
  fail = undefined;
});

interface Sent {
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
async function send(
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
  return exchange(signed.method, message);
}

function exchange(method: string, { path, headers, body }: { path: string; headers: Record<string, string>; body: string }) {
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

describe('signatures', () => {
  it('are those of the documented example', () => {
    // Documented in "Examples of the complete signature": a GET of ListUsers.
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      host: 'iam.amazonaws.com',
      'x-amz-date': '20150830T123600Z',
    };
    const request = {
      method: 'GET',
      path: '/',
      query: new URLSearchParams('Action=ListUsers&Version=2010-05-08'),
      headers,
      body: Buffer.alloc(0),
    };
    const scope = { date: '20150830', region: 'us-east-1', service: 'iam' };
    const canonical = canonicalRequest(request, {
      service: 'iam',
      signedHeaders: ['content-type', 'host', 'x-amz-date'],
      payloadHash: sha256(''),
    });
    expect(sha256(canonical)).toBe('f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59');
    const key = signingKey('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', scope);
    expect(sign(key, stringToSign('20150830T123600Z', scope, canonical))).toBe(
      '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
    );
  });

  it.each<[string, Sent]>([
    ['a body', { body: '{"a":1}' }],
    ['odd paths', { service: 'lambda', path: '/2015-03-31/functions/arn%3Aaws%3Alambda%3Aa/x%20y/%E4%B8%AD' }],
    ['S3 paths', { service: 's3', method: 'PUT', path: '/bucket/a%20b//c/..%2Fd', body: 'x' }],
    ['queries', { query: { b: '2 +&=é', a: '1', empty: '' } }],
    ['spaced headers', { headers: { 'x-amz-meta-a': '  two   spaces ' } }],
  ])('hold for %s', async (_name, sent) => {
    expect(await send(sent)).toMatchObject({ status: 200 });
    expect(received[0]?.path).toBe(sent.path ?? '/');
  });

  it.each<[string, (request: { path: string; headers: Record<string, string>; body: string }) => void, RegExp]>([
    ['the body', (request) => (request.body = '{"a":2}'), /SHA256Mismatch|InvalidSignature/],
    ['the path', (request) => (request.path = '/_aws/other'), /^InvalidSignatureException/],
    ['a signed header', (request) => (request.headers['x-amz-target'] = 'Other'), /^InvalidSignatureException/],
    [
      'the signature',
      (request) => (request.headers.authorization = (request.headers.authorization ?? '').replace(/.$/, 'x')),
      /^InvalidSignatureException/,
    ],
    [
      'the key',
      (request) => (request.headers.authorization = (request.headers.authorization ?? '').replace(/AKIA\w+/, 'AKIANOBODY')),
      /^UnrecognizedClientException/,
    ],
    [
      'what is signed',
      (request) =>
        (request.headers.authorization = (request.headers.authorization ?? '').replace(/SignedHeaders=[^,]+/, 'SignedHeaders=x-amz-date')),
      /^IncompleteSignature/,
    ],
    ['all of it', (request) => (request.headers.authorization = 'AWS4-HMAC-SHA256 nonsense'), /IncompleteSignature/],
  ])('do not hold when somebody changes %s', async (_name, change, error) => {
    const answer = await send({ body: '{"a":1}', headers: { 'x-amz-target': 'This' } }, change);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text.replace(/^\{"__type":"/, '')).toMatch(error);
    expect(received).toEqual([]);
  });

  it('hold for a quarter of an hour, on the clock of the centre or of the machine', async () => {
    const at = (minutes: number) => new Date(bench.clock.now() + minutes * 60_000);
    expect((await send({ at: at(14) })).status).toBe(200);
    expect((await send({ at: at(-16) })).text).toMatch(/^InvalidSignatureException: Signature expired/);
  });

  it('need the token of the session, and the region of the laptop', async () => {
    bench.client({ allow: ['*'], on: ['*'] });
    const { sessionToken, ...credentials } = bench.identity.credentialsFor('arn:aws:iam::123456789012:role/function-role', 's');
    expect((await send({ credentials: { ...credentials, sessionToken } })).status).toBe(200);
    expect((await send({ credentials })).text).toMatch(/^UnrecognizedClientException/);
    expect((await send({ region: 'eu-west-1' })).text).toMatch(/valid region: us-east-1/);
  });

  it('are missed where there are none', async () => {
    expect(await exchange('GET', { path: '/_aws/', headers: {}, body: '' })).toMatchObject({
      status: 403,
      text: expect.stringContaining('MissingAuthenticationToken'),
    });
  });
});

describe('signed chunks', () => {
  const body = (signatures: string[], data: string[]) =>
    data.map((text, index) => `${text.length.toString(16)};chunk-signature=${signatures[index]}\r\n${text}\r\n`).join('');
  async function chunked(data: string[], change: (text: string) => string) {
    const headers = { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'x-amz-decoded-content-length': '5' };
    return send({ service: 's3', method: 'PUT', path: '/b/k', headers }, (request) => {
      const credentials = bench.identity.operatorCredentials();
      const date = request.headers['x-amz-date'] ?? '';
      const scope = { date: date.slice(0, 8), region: PLACE.region, service: 's3' };
      const key = signingKey(credentials.secretAccessKey, scope);
      let previous = /Signature=(\w+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const signatures = data.map((text) => {
        previous = sign(
          key,
          ['AWS4-HMAC-SHA256-PAYLOAD', date, `${scope.date}/${scope.region}/s3/aws4_request`, previous, sha256(''), sha256(text)].join(
            '\n',
          ),
        );
        return previous;
      });
      request.body = change(body(signatures, data));
    });
  }

  it('are verified one after the other', async () => {
    expect((await chunked(['hel', 'lo', ''], (text) => text)).status).toBe(200);
    expect((await chunked(['hel', 'lo', ''], (text) => text.replace('hel', 'hal'))).text).toMatch(/signature of a chunk/);
    expect((await chunked(['hel', 'lo', ''], (text) => text.slice(0, -60))).text).toMatch(/^(IncompleteBody|InvalidSignature)/);
  });
});

describe('answers', () => {
  it('carry an id and the time of the centre', async () => {
    const { headers } = await send();
    expect(headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.date).toBe(new Date(bench.clock.now()).toUTCString());
  });

  it('name a service that there is not', async () => {
    const sts = new STSClient(bench.client());
    await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
  });

  it('refuse a body beyond the limit of the service', async () => {
    expect(await send({ body: 'x'.repeat(1001) })).toMatchObject({
      status: 413,
      text: expect.stringContaining('RequestEntityTooLargeException'),
    });
  });

  it('say nothing of faults of our own, which are reported here', async () => {
    fail = new Error('secret path /home/somebody');
    const answer = await send();
    expect(answer.status).toBe(500);
    expect(answer.text).toBe('InternalFailure: The laptop failed to answer.');
    expect(bench.faults.splice(0)).toEqual([fail]);
  });

  it('count as under way until they are given', async () => {
    const running = send();
    await running;
    expect(bench.activity.idle()).toBe(true);
  });
});

it('answers a broken HTTP/2 request as well', async () => {
  const clear = awsBench({ http2: true });
  await clear.serve(service('kinesis'));
  const session = connect(clear.origin());
  const stream = session.request({ ':path': '/_aws/', ':method': 'POST' });
  const status = await new Promise((resolve) => {
    stream.on('response', (headers) => resolve(headers[':status']));
    stream.end('x');
  });
  expect(status).toBe(403);
  session.destroy();
  await clear.close();
});
