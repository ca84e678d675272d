import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { marshall } from '@aws-sdk/util-dynamodb';
import { bundleFunctions } from '../../lib/cloud/bundling/bundle-functions.ts';
import { cloudFormationEvent } from './support/cloudformation.ts';
import { DEMO_SECTIONS, settingItems } from './support/demo-settings.ts';
import { flowEvent } from './support/flow-event.ts';

const { arns, ...SECTIONS } = DEMO_SECTIONS;
const scratch = mkdtempSync(path.join(tmpdir(), 'trunkline-bundles-'));

/** As much of AWS as these functions need: every request is signed and answered. */
function answerAws(server: { asked: string[]; responses: unknown[] }): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const operation = String(request.headers['x-amz-target'] ?? `${request.method} ${request.url?.split('?')[0]}`);
      server.asked.push(`${operation}${request.headers.authorization === undefined ? '' : ' signed'}`);
      if (operation === 'PUT /place') server.responses.push(JSON.parse(body));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTo(operation, body)));
    });
  });
}

function answerTo(operation: string, body: string): unknown {
  if (operation.endsWith('Query')) return { Items: body.includes('"SETTING"') ? settingItems().map((item) => marshall(item)) : [] };
  if (operation === 'POST /metrics/contact') return { MetricResults: [{ Name: 'POSITION_IN_QUEUE', Value: { Number: 4 } }] };
  if (operation.startsWith('GET /assets/')) return { version: 1, ...SECTIONS };
  return {};
}

/** Runs one invocation in a process of its own that has nothing but the bundle. */
async function invoke(file: string, event: unknown, environment: Record<string, string>): Promise<unknown> {
  const script = path.join(scratch, `${path.basename(path.dirname(file))}-run.mjs`);
  writeFileSync(
    script,
    `const { handler } = await import(${JSON.stringify(file)});
    const answer = await handler(${JSON.stringify(event)}, { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 8000 });
    console.log(JSON.stringify({ answer }));
    process.exit(0);`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...environment, NODE_NO_WARNINGS: '1' },
    cwd: scratch,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '').answer;
}

describe('bundles of the functions', () => {
  const aws = { asked: [] as string[], responses: [] as unknown[] };
  const server = answerAws(aws);
  let bundles: Awaited<ReturnType<typeof bundleFunctions>>;
  let origin: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    bundles = await bundleFunctions({
      root: process.cwd(),
      cacheFolder: path.join(scratch, 'bundles'),
      functions: ['customer-lookup', 'queue-position', 'settings'].map((name) => ({ name, entry: `lambdas/${name}/handler.ts` })),
    });
  });

  afterAll(async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    rmSync(scratch, { recursive: true, force: true });
  });

  const run = (name: string, event: unknown) =>
    invoke(path.join(bundles.get(name)?.folder ?? '', 'index.mjs'), event, {
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: origin,
      TABLE_NAME: 'center',
      INSTANCE_ARN: 'arn:aws:connect:us-east-1:111122223333:instance/instance-1',
    });

  it('need no package around them to ask DynamoDB, Connect and S3', async () => {
    const properties = { Bucket: 'assets', Key: 'settings.json', TableName: 'center', InstanceArn: 'arn:instance', Arns: arns };

    const [customer, position] = await Promise.all([
      run('customer-lookup', flowEvent()),
      run('queue-position', flowEvent()),
      run('settings', cloudFormationEvent('Create', properties, { ResponseURL: `${origin}/place?signature=1` })),
    ]);

    expect(customer).toMatchObject({ number: '+8613916000001', known: 'false', blocked: 'false' });
    expect(position).toEqual({ known: 'true', position: '4' });
    expect(aws.responses).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: 'settings-center' })]);
    expect(aws.asked.filter((request) => !request.endsWith(' signed'))).toEqual(['PUT /place']);
  });
});
