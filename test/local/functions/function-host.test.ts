import { hostBench } from './support/host-bench.ts';

const bench = hostBench();
const { host } = bench;
afterAll(() => bench.close());

describe('what a function is given', () => {
  it('runs the handler and answers what it returns', async () => {
    bench.define('echo', 'export const handler = async (event) => ({ got: event });');
    expect(await host.invoke('echo', { a: 1 })).toMatchObject({ kind: 'ok', payload: { got: { a: 1 } } });
  });

  it('sees only the environment of the template and of Lambda', async () => {
    bench.define('env', 'export const handler = async () => process.env;', { environment: { TABLE_NAME: 'centre' } });
    const result = await host.invoke('env', {});
    const environment = (result as { payload: Record<string, string> }).payload;
    expect(environment).toMatchObject({
      TABLE_NAME: 'centre',
      AWS_REGION: 'us-east-1',
      AWS_LAMBDA_FUNCTION_NAME: 'env',
      AWS_ACCESS_KEY_ID: 'ASIATEST',
      AWS_SESSION_TOKEN: 'token',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1/_aws',
    });
    expect(Object.keys(environment).filter((name) => !/^(AWS_|LAMBDA_|_HANDLER|TABLE_NAME|HOME|TMPDIR|LANG|TZ)/.test(name))).toEqual([]);
    expect(environment.HOME).not.toBe(process.env.HOME);
  });

  it('has a context with its request id, ARN and remaining time', async () => {
    const arn = bench.define('context', 'export const handler = async (e, c) => ({ ...c, left: c.getRemainingTimeInMillis() });');
    const result = (await host.invoke(`${arn}:live`, {}, { requestId: 'r-1' })) as { payload: Record<string, unknown> };
    expect(result.payload).toMatchObject({
      awsRequestId: 'r-1',
      functionName: 'context',
      invokedFunctionArn: `${arn}:live`,
      memoryLimitInMB: '128',
    });
    expect(result.payload.left).toBeGreaterThan(4000);
    expect(result.payload.left).toBeLessThanOrEqual(5000);
  });

  it('lives on the clock of the centre, from the moment its code loads', async () => {
    const shifted = hostBench({ now: Date.parse('2026-10-10T10:00:00Z') });
    shifted.define(
      'clock',
      'const loaded = new Date(); export const handler = async () => [loaded, new Date(), new Date(Date.now()), Date()].map(String);',
    );
    const result = (await shifted.host.invoke('clock', {})) as { payload: string[] };
    for (const text of result.payload) expect(new Date(text).toISOString()).toMatch(/^2026-10-10T10:00/);
    await shifted.close();
  });

  it('keeps variables of a warm worker between events', async () => {
    bench.define('warm', 'let count = 0; export const handler = async () => ++count;');
    await host.invoke('warm', {});
    expect(await host.invoke('warm', {})).toMatchObject({ payload: 2 });
  });

  it('runs new code after the file has changed', async () => {
    bench.define('reload', 'export const handler = async () => "old";');
    await host.invoke('reload', {});
    bench.write('reload', { 'index.mjs': 'export const handler = async () => "newer";' });
    expect(await host.invoke('reload', {})).toMatchObject({ payload: 'newer' });
  });
});

describe('kinds of code', () => {
  it('takes a .js without package.json for CommonJS, wherever the folder lies', async () => {
    bench.define('cjs', {
      'index.js': "const { two } = require('./two.js'); exports.handler = async () => two;",
      'two.js': 'exports.two = 2;',
    });
    expect(await host.invoke('cjs', {})).toMatchObject({ payload: 2 });
  });

  it('takes a .js for a module when its package.json says so', async () => {
    bench.define('esm', { 'index.js': 'export const handler = async () => 3;', 'package.json': '{"type":"module"}' });
    expect(await host.invoke('esm', {})).toMatchObject({ payload: 3 });
  });

  it('finds handlers in folders and nested exports', async () => {
    bench.define('nested', { 'src/app.mjs': 'export const api = { run: async () => 4 };' }, { handler: 'src/app.api.run' });
    expect(await host.invoke('nested', {})).toMatchObject({ payload: 4 });
  });

  it('waits for the callback of an older runtime', async () => {
    bench.define(
      'callback',
      { 'index.js': 'exports.handler = (e, c, done) => { setTimeout(() => done(null, 5), 5); };' },
      { runtime: 'nodejs20.x' },
    );
    expect(await host.invoke('callback', {})).toMatchObject({ payload: 5 });
  });

  it('answers null when an older handler falls silent', async () => {
    bench.define('silent', { 'index.js': 'exports.handler = () => { setTimeout(() => {}, 5); };' }, { runtime: 'nodejs20.x' });
    expect(await host.invoke('silent', {})).toMatchObject({ kind: 'ok', payload: null });
  });

  it('refuses callbacks where the runtime has removed them', async () => {
    bench.define('late-callback', { 'index.js': 'exports.handler = (e, c, done) => done(null, 1);' });
    expect(await host.invoke('late-callback', {})).toMatchObject({ errorType: 'Runtime.CallbackHandlerDeprecated' });
  });

  it('gives code without its own SDK the one of the runtime', async () => {
    bench.define('sdk', { 'index.js': "exports.handler = async () => typeof require('@aws-sdk/client-sts').STSClient;" });
    bench.define('sdk-module', "import { STSClient } from '@aws-sdk/client-sts'; export const handler = async () => typeof STSClient;");
    expect(await host.invoke('sdk', {})).toMatchObject({ payload: 'function' });
    expect(await host.invoke('sdk-module', {})).toMatchObject({ payload: 'function' });
  });

  it.each([
    ['a missing file', { 'other.mjs': '' }, 'Runtime.ImportModuleError'],
    ['a missing export', { 'index.mjs': 'export const run = 1;' }, 'Runtime.HandlerNotFound'],
    ['code that does not parse', { 'index.mjs': 'export const handler = async () => {' }, 'Runtime.UserCodeSyntaxError'],
    [
      'a package that is not there',
      { 'index.mjs': "import 'left-pad-of-nobody'; export const handler = async () => 1;" },
      'Runtime.ImportModuleError',
    ],
  ])('says so for %s', async (name, files, errorType) => {
    bench.define(name.replaceAll(' ', '-'), files as Record<string, string>);
    expect(await host.invoke(name.replaceAll(' ', '-'), {})).toMatchObject({ kind: 'function-error', errorType });
  });
});

describe('functions that fail', () => {
  it.each([
    ['throws', 'export const handler = async () => { throw new RangeError("too far"); };', 'RangeError', 'too far'],
    ['throws-text', 'export const handler = async () => { throw "plain"; };', 'string', 'plain'],
    ['signals-itself', 'export const handler = async () => process.kill(process.pid, "SIGKILL");', 'Runtime.ExitError', 'exit status 137'],
    ['exits', 'export const handler = async () => process.exit(7);', 'Runtime.ExitError', 'exit status 7'],
    [
      'rejects',
      'export const handler = () => new Promise(() => { Promise.reject(new Error("lost")); });',
      'Runtime.UnhandledPromiseRejection',
      'lost',
    ],
    [
      'throws-later',
      'export const handler = () => new Promise(() => { setTimeout(() => { throw new Error("late"); }, 1); });',
      'Error',
      'late',
    ],
    ['circular', 'export const handler = async () => { const a = {}; a.a = a; return a; };', 'Runtime.MarshalError', 'circular'],
  ])('%s: that invocation fails, the next one runs', async (name, code, errorType, message) => {
    bench.define(
      name,
      `${code.replace('handler =', 'failing =')} export const handler = (e) => (e.fine ? Promise.resolve('fine') : failing(e));`,
    );
    const result = await host.invoke(name, {});
    expect(result).toMatchObject({ kind: 'function-error', errorType });
    expect((result as { errorMessage: string }).errorMessage).toContain(message);
    expect(await host.invoke(name, { fine: true })).toMatchObject({ payload: 'fine' });
  });

  it('stops a busy loop at the timeout', async () => {
    bench.define('loop', 'export const handler = async (e) => { if (e.loop) for (;;); return "alive"; };', { timeoutSeconds: 0.2 });
    expect(await host.invoke('loop', { loop: true })).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringContaining('Task timed out after 0.20 seconds'),
    });
    expect(await host.invoke('loop', {})).toMatchObject({ payload: 'alive' });
  });

  it('takes nothing of what a function posts to its thread', async () => {
    const posts = ['null', '{ type: "log", text: 1 }', '{ type: "result", id: "x", payload: "{ no json" }', '[]', '"ready"'];
    bench.define(
      'posts',
      `import { parentPort } from 'node:worker_threads';
       export const handler = async () => { for (const post of [${posts.join(', ')}]) parentPort.postMessage(post); return 'mine'; };`,
    );
    expect(await host.invoke('posts', {})).toMatchObject({ kind: 'ok', payload: 'mine' });
  });

  it('holds a virtual clock no longer than the caller waits', async () => {
    bench.define('slow', 'export const handler = () => new Promise((done) => setTimeout(done, 500, "late"));');
    const { activity } = bench;
    const answer = host.invoke('slow', {}, { holdMs: 20 });
    expect(activity.idle()).toBe(false);
    await activity.whenIdle();
    expect(await Promise.race([answer, Promise.resolve('still running')])).toBe('still running');
    expect(await answer).toMatchObject({ kind: 'ok', payload: 'late' });
  });

  it('kills a function that wants more memory than it has', async () => {
    bench.define('greedy', 'export const handler = async () => { const a = []; for (;;) a.push(new Array(1e5).fill(Math.random())); };');
    expect(await host.invoke('greedy', {})).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringContaining('out of memory'),
    });
  });

  it('refuses payloads beyond 6 MB, either way', async () => {
    bench.define('big', 'export const handler = async (e) => e.size ? "x".repeat(e.size) : null;');
    const size = 6 * 1024 * 1024;
    expect(await host.invoke('big', { text: 'x'.repeat(size) })).toMatchObject({ kind: 'refused', errorType: 'RequestTooLargeException' });
    expect(await host.invoke('big', { size })).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it('throttles beyond the reserved concurrency', async () => {
    bench.define('single', 'export const handler = (e) => new Promise((done) => setTimeout(done, 30, e));', { reservedConcurrency: 1 });
    const results = await Promise.all([host.invoke('single', 1), host.invoke('single', 2)]);
    expect(results.map((result) => result.kind).sort()).toEqual(['ok', 'refused']);
    expect(await host.invoke('single', 3)).toMatchObject({ payload: 3 });
  });

  it('answers for events that are no JSON', async () => {
    expect(await host.invoke('echo', { big: 1n })).toMatchObject({ errorType: 'Runtime.MarshalError' });
  });

  it('answers for functions that nobody defined', async () => {
    expect(await host.invoke('nobody', {})).toMatchObject({ kind: 'refused', errorType: 'ResourceNotFoundException' });
  });
});

describe('definition', () => {
  it('names everything that is wrong at once', () => {
    const define = () =>
      bench.define('wrong', '', {
        runtime: 'python3.13',
        handler: '../x.y',
        timeoutSeconds: 901,
        memoryMb: 64,
        environment: { AWS_REGION: 'x' },
      });
    expect(define).toThrow(/python3\.13.*\.\.\/x\.y.*901.*64.*AWS_REGION/s);
  });
});

it('says when nothing is under way', async () => {
  bench.define('slow', 'export const handler = () => new Promise((done) => setTimeout(done, 20));');
  const running = host.invoke('slow', {});
  expect(bench.activity.idle()).toBe(false);
  await running;
  expect(bench.activity.idle()).toBe(true);
});
