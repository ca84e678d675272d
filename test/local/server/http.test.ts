import { connect } from 'node:http2';
import { startSiteServer } from '../../../lib/local/boot/site-server.ts';
import { INFO, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('the index page says what runs, in the language asked for, and nothing of it is markup', async () => {
  const english = await site.get('/?lang=en');
  expect(english.status).toBe(200);
  expect(english.body).toContain('desk &lt;1&gt;');
  expect(english.body).toContain('+12025550100');
  expect(english.body).toContain('lang="en"');
  const chinese = await site.get('/', { headers: { 'accept-language': 'zh-HK,zh;q=0.9' } });
  expect(chinese.body).toContain('坐席工作台');
});

test('what runs is told as JSON too', async () => {
  expect(JSON.parse((await site.get('/_center')).body)).toEqual(INFO);
});

test('everything served carries the security headers', async () => {
  const { headers } = await site.get('/');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
});

test('built pages are served, hashed files for good', async () => {
  expect(await site.get('/phone/')).toMatchObject({ status: 200, body: '<p>phone</p>' });
  expect((await site.get('/assets/a-123.js')).headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': expect.stringContaining('immutable'),
  });
  expect(await site.get('/phone')).toMatchObject({ status: 308, headers: { location: '/phone/' } });
});

test.each([
  ['/nothing', 'GET', 404, 'There is nothing at /nothing.'],
  ['/agent/', 'GET', 503, 'The pages have not been built: run "npm run build".'],
  ['/..%2f..%2fetc/passwd.json', 'GET', 404, 'There is nothing'],
  ['/%', 'GET', 400, 'not properly encoded'],
  ['/phone/index.html%00.js', 'GET', 404, 'There is nothing'],
  ['//', 'GET', 400, 'cannot be understood'],
  ['/', 'POST', 405, 'POST is not possible at /.'],
  ['/_cfn/unknown', 'PUT', 404, 'Nobody waits for this answer.'],
  ['/_cfn/unknown', 'GET', 405, 'PUT here'],
  ['/_aws/', 'POST', 503, 'still starting'],
])('%s by %s gives %i', async (path, method, status, text) => {
  const response = await site.get(path, { method, body: method === 'GET' ? undefined : '{}' });
  expect(response.status).toBe(status);
  expect(response.body).toContain(text);
});

test.each([
  ['a foreign host', { host: 'evil.example' }, 403, 'Host "evil.example" is not served here'],
  ['a foreign name that resolves to this machine, right port', { host: 'evil.example:1' }, 403, 'is not served here'],
  ['a page of another origin', { origin: 'https://evil.example' }, 403, 'Pages of origin "https://evil.example" may not use this centre'],
  ['a sandboxed page', { origin: 'null' }, 403, 'Pages of origin "null"'],
])('refused: %s', async (_name, headers, status, text) => {
  for (const path of ['/', '/_center', '/_aws/']) {
    const response = await site.get(path, { headers: headers as unknown as Record<string, string> });
    expect(response.status).toBe(status);
    expect(response.body).toContain(text);
  }
});

test('its own pages are welcome by each name of this machine', async () => {
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    const own = `${name}:${site.server.port}`;
    expect((await site.get('/_center', { headers: { host: own, origin: `http://${own}` } })).status).toBe(200);
  }
});

test('an answer of a custom resource reaches who waits for it, once', async () => {
  const { token, received } = site.answers.expect();
  const answer = JSON.stringify({ Status: 'SUCCESS', PhysicalResourceId: 'x' });
  expect((await site.get(`/_cfn/${token}`, { method: 'PUT', body: answer })).status).toBe(200);
  await expect(received).resolves.toMatchObject({ PhysicalResourceId: 'x' });
  expect((await site.get(`/_cfn/${token}`, { method: 'PUT', body: answer })).status).toBe(404);
});

test('an answer that is far too long is refused', async () => {
  const { token } = site.answers.expect();
  expect((await site.get(`/_cfn/${token}`, { method: 'PUT', body: 'x'.repeat(70_000) })).status).toBe(413);
});

test('the same port speaks HTTP/2 in clear text', async () => {
  const session = connect(`http://127.0.0.1:${site.server.port}`);
  const body = await new Promise<string>((resolve, reject) => {
    const stream = session.request({ ':path': '/_center' });
    let text = '';
    stream.on('data', (chunk) => (text += chunk));
    stream.on('end', () => resolve(text));
    stream.on('error', reject);
    stream.end();
  });
  session.close();
  expect(JSON.parse(body)).toEqual(INFO);
});

test('nothing is told of a centre that is still starting', async () => {
  const starting = await openSite({ ready: false });
  expect(await starting.get('/_center')).toMatchObject({ status: 503 });
  await starting.close();
});

test('a port in use is told with the port and the cure', async () => {
  const taken = {
    port: site.server.port,
    pages: '',
    answers: site.answers,
    activity: { begin: () => () => undefined, idle: () => true, whenIdle: async () => undefined },
    info: () => INFO,
    center: () => undefined,
    onFault: () => undefined,
  };
  await expect(startSiteServer(taken)).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringMatching(new RegExp(`Port ${site.server.port} is in use.*--port`)),
  });
});
