import { connect } from 'node:http2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsRequest, AwsService } from '../../../lib/local/aws/service.ts';
import { awsBench } from './support/aws-bench.ts';
import { type Sent, sendSigned } from './support/signed-requests.ts';

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
