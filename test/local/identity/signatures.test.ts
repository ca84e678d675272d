import type { AwsRequest, AwsService } from '../../../lib/local/aws/service.ts';
import { canonicalRequest, sha256, sign, signingKey, stringToSign } from '../../../lib/local/identity/canonical-request.ts';
import { awsBench, PLACE } from '../aws/support/aws-bench.ts';
import { exchange, type Sent, sendSigned } from '../aws/support/signed-requests.ts';

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

const send = (sent: Sent = {}, change: Parameters<typeof sendSigned>[2] = () => {}) => sendSigned(bench, sent, change);

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
    expect(await exchange(bench, 'GET', { path: '/_aws/', headers: {}, body: '' })).toMatchObject({
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
