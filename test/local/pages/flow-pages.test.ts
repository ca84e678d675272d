import { get } from 'node:http';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { createActivity } from '../../../lib/local/aws/activity.ts';
import { type SiteServer, startSiteServer } from '../../../lib/local/boot/site-server.ts';
import { createAnswers } from '../../../lib/local/custom-resources/answers.ts';
import { createFlowPages, type FlowPages } from '../../../lib/local/pages/flow-pages.ts';
import type { FlowView } from '../../../lib/local/pages/protocol.ts';
import { TestCenter } from '../../support/center-builder.ts';
import { flowOf, hangUp, say, setQueue, toQueue } from '../../support/center-flows.ts';

const { inventory } = new TestCenter({
  flows: { main: flowOf(say('hello', '<b>Good day</b>', 'queue-it'), setQueue('queue-it', 'support', 'queue'), toQueue(), hangUp()) },
  queues: { support: {} },
});
inventory.queues.put({ ...inventory.queues.require('support'), name: 'Support & more' });
const event: TraceEvent = {
  at: '2026-11-20T02:00:00.000Z',
  contactId: 'c',
  type: 'contact',
  state: 'initiated',
  from: null,
  to: '+12025550100',
  initiationMethod: 'INBOUND',
};

let pages: FlowPages;
let server: SiteServer;
let isReady = true;
beforeAll(async () => {
  pages = createFlowPages(() => (isReady ? inventory : undefined));
  server = await startSiteServer({
    port: 0,
    pages: '/nonexistent',
    answers: createAnswers(),
    flowPages: pages,
    activity: createActivity(),
    info: () => undefined,
    center: () => undefined,
    onFault: (cause) => {
      throw cause;
    },
  });
});
afterAll(() => server.close());

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    csp: response.headers.get('content-security-policy'),
    body: await response.text(),
  };
};

test('flows and modules are listed, and each comes with its drawing in the language asked for', async () => {
  const list = JSON.parse((await ask('/_flows')).body) as { id: string; name: string }[];
  const english = JSON.parse((await ask('/_flows/main')).body) as FlowView;
  const chinese = JSON.parse((await ask('/_flows/main?lang=zh-CN')).body) as FlowView;

  expect(list).toContainEqual({ id: 'main', name: 'main', type: 'CONTACT_FLOW', actions: 4 });
  expect(english).toMatchObject({ name: 'main', document: { StartAction: 'hello' }, drawing: { blocks: { length: 4 } } });
  expect(english.drawing.blocks.map(({ title }) => title)).toEqual(['Play prompt', 'Set working queue', 'Transfer to queue', 'Disconnect']);
  expect(chinese.drawing.blocks.map(({ title }) => title)).toEqual(['播放提示', '设置工作队列', '转接到队列', '挂断']);
  expect(english.drawing.blocks[1]?.lines).toEqual(['Support & more']);
});

test('a drawing is served as a file too, with its texts escaped', async () => {
  const svg = await ask('/_flows/main.svg');

  expect(svg).toMatchObject({ status: 200, type: 'image/svg+xml', csp: expect.stringContaining("default-src 'none'") });
  expect(svg.body).toContain('Support &amp; more');
  expect(svg.body).not.toContain('<b>');
});

test.each([
  ['/_flows/unknown', 404],
  ['/_flows/%E0%A4%A', 404],
  ['/_flows/__proto__', 404],
  ['/_contacts/unknown', 404],
])('%s gives %i', async (path, status) => {
  expect((await ask(path)).status).toBe(status);
});

test('before the centre is ready there is nothing to draw', async () => {
  isReady = false;
  const { status } = await ask('/_flows');
  isReady = true;

  expect(status).toBe(503);
});

test('what happens is kept for who comes later, and told at once to who reads along', async () => {
  const told = new Promise<string>((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port: server.port, path: '/_trace' }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        if (text === '') pages.trace(event);
        text += chunk;
        if (text.includes('data:')) {
          request.destroy();
          resolve(text);
        }
      });
    });
    request.on('error', reject);
  });

  expect(await told).toBe(`:\n\ndata: ${JSON.stringify({ place: 0, event })}\n\n`);
  expect(JSON.parse((await ask('/_contacts')).body)).toMatchObject([{ contactId: 'c', from: null, endedAt: null }]);
  expect(JSON.parse((await ask('/_contacts/c')).body)).toEqual({ contactId: 'c', events: [event], lost: 0 });
});

test.each(['/_flows', '/_contacts', '/_trace'])('%s is not for pages of elsewhere', async (path) => {
  expect((await ask(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
});

test('a server that stops lets its readers go', async () => {
  const own = createFlowPages(() => inventory);
  const other = await startSiteServer({
    port: 0,
    pages: '/nonexistent',
    answers: createAnswers(),
    flowPages: own,
    activity: createActivity(),
    info: () => undefined,
    center: () => undefined,
    onFault: () => undefined,
  });
  const ended = new Promise((resolve) => {
    get({ host: '127.0.0.1', port: other.port, path: '/_trace' }, (response) => {
      response.resume();
      response.once('close', resolve);
      void other.close();
    }).on('error', resolve);
  });

  await ended;
});
