import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostBench } from './support/host-bench.ts';

const bench = hostBench();
const { host } = bench;
afterAll(() => bench.close());

describe('what a function prints', () => {
  it('arrives line by line, before the answer', async () => {
    const lines: string[] = [];
    host.onLog((entry) => entry.functionName === 'printer' && lines.push(entry.line));
    bench.define(
      'printer',
      'export const handler = async () => { console.log("one\\ntwo"); process.stdout.write("three"); console.error("!"); };',
    );
    await host.invoke('printer', {});
    expect(lines).toEqual(['one', 'two', 'three!']);
  });
});

describe('a client of a service that the laptop does not have', () => {
  it('may be loaded, as shared handlers do, and says so when it is used', async () => {
    bench.define(
      'loads-all',
      {
        'index.js': `const { ImaginaryClient } = require('@aws-sdk/client-imaginary');
          exports.handler = async (event) => (event.use ? new ImaginaryClient({}) : 'not used');`,
      },
      { runtime: 'nodejs22.x' },
    );
    expect(await host.invoke('loads-all', {})).toMatchObject({ kind: 'ok', payload: 'not used' });
    expect(await host.invoke('loads-all', { use: true })).toMatchObject({
      kind: 'function-error',
      errorMessage: '@aws-sdk/client-imaginary cannot be used: the laptop does not emulate its service.',
    });
  });

  it('a module that nobody brings is missing, as on Lambda', async () => {
    bench.define('lost', { 'index.js': `require('left-out'); exports.handler = async () => 1;` }, { runtime: 'nodejs22.x' });
    expect(await host.invoke('lost', {})).toMatchObject({ kind: 'function-error', errorType: 'Runtime.ImportModuleError' });
  });
});

describe('the world outside', () => {
  it('is closed beyond loopback: fetch, sockets, names', async () => {
    bench.define(
      'outside',
      `import net from 'node:net'; import dns from 'node:dns/promises'; import dgram from 'node:dgram';
       const reason = (promise) => promise.then(() => 'open', (e) => e.cause?.message ?? e.message);
       export const handler = async () => [
         await reason(fetch('http://example.com/')), await reason(fetch('http://169.254.169.254/latest/meta-data')),
         await reason(new Promise((ok, no) => net.connect(80, '192.0.2.1', ok).on('error', no))),
         await reason(new Promise((ok, no) => net.connect({ path: '/var/run/docker.sock' }, ok).on('error', no))),
         await reason(dns.lookup('example.com')), await reason((async () => dgram.createSocket('udp4').send('x', 53, '192.0.2.1'))()),
       ];`,
    );
    const result = (await host.invoke('outside', {})) as { payload: string[] };
    expect(result.payload).toHaveLength(6);
    for (const reason of result.payload) expect(reason).toContain('--allow-net');
  });

  it('reaches the laptop, also by https without a port, as CDK handlers answer', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const inside = hostBench({ origin });
    const code = `const https = require('https'); const cfn = require('cfn-response');
      exports.handler = async (event, context) => {
        const status = (await fetch(event.ResponseURL)).status;
        await new Promise((ok, no) => { const r = https.request({ hostname: '127.0.0.1', path: '/_cfn/' + status, method: 'PUT' }, ok); r.on('error', no); r.end('{}'); });
        await cfn.send(event, context, cfn.SUCCESS, {});
      };`;
    inside.define('answer', { 'index.js': code }, { runtime: 'nodejs20.x' });
    try {
      const result = await inside.host.invoke('answer', {
        ResponseURL: `${origin}/_cfn/token`,
        StackId: 's',
        RequestId: 'r',
        LogicalResourceId: 'l',
      });
      expect(result).toMatchObject({ kind: 'ok' });
      expect(seen).toEqual(['GET /_cfn/token', 'PUT /_cfn/200', 'PUT /_cfn/token']);
    } finally {
      await inside.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
