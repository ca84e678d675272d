import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createActivity } from '../../../lib/local/aws/activity.ts';
import { type SiteServer, startSiteServer } from '../../../lib/local/boot/site-server.ts';
import { createAnswers } from '../../../lib/local/custom-resources/answers.ts';
import type { CenterInfo } from '../../../lib/local/pages/protocol.ts';
import { fakeCenter } from './fake-center.ts';

export const INFO: CenterInfo = {
  name: 'desk <1>',
  languages: ['zh-CN'],
  numbers: [{ address: '+12025550100', flow: 'main', description: 'Service line' }],
  agents: [{ userName: 'east-1', name: 'East One', extension: null, routingProfile: 'east' }],
  resources: [{ type: 'AWS::Connect::Queue', count: 2, support: 'whole' }],
  ignored: [],
};

export interface Site {
  server: SiteServer;
  fake: ReturnType<typeof fakeCenter>;
  answers: ReturnType<typeof createAnswers>;
  get(
    path: string,
    options?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<{ status: number; headers: Record<string, unknown>; body: string }>;
  /** Opens a socket; `next` gives its messages in order, `closed` its end. */
  socket(
    path: string,
    headers?: Record<string, string>,
  ): { send(message: unknown): void; next(): Promise<unknown>; closed: Promise<{ code: number; reason: string }>; close(): void };
  close(): Promise<void>;
}

/** The site on a free port, with a folder of built pages and a centre that only notes what is done. */
export const openSite = async (options: { ready?: boolean } = {}): Promise<Site> => {
  const pages = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const folder of ['phone', 'assets']) mkdirSync(join(pages, folder));
  writeFileSync(join(pages, 'phone/index.html'), '<p>phone</p>');
  writeFileSync(join(pages, 'assets/a-123.js'), 'let a;');
  const fake = fakeCenter();
  const answers = createAnswers();
  const server = await startSiteServer({
    port: 0,
    pages,
    answers,
    activity: createActivity(),
    info: () => (options.ready === false ? undefined : INFO),
    center: () => (options.ready === false ? undefined : fake.center),
    onFault: (cause) => fake.done.push(`fault ${String(cause)}`),
  });
  return {
    server,
    fake,
    answers,
    get: (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
          let text = '';
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        });
        sent.on('error', reject);
        sent.end(body);
      }),
    socket: (path, headers = {}) => {
      const client = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
      const received: unknown[] = [];
      const waiting: ((message: unknown) => void)[] = [];
      const opened = new Promise((resolve) => client.once('open', resolve));
      client.on('message', (data) => {
        const message: unknown = JSON.parse(String(data));
        const take = waiting.shift();
        if (take) take(message);
        else received.push(message);
      });
      return {
        send: (message) => void opened.then(() => client.send(typeof message === 'string' ? message : JSON.stringify(message))),
        next: () => (received.length > 0 ? Promise.resolve(received.shift()) : new Promise((resolve) => waiting.push(resolve))),
        closed: new Promise((resolve) => {
          client.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
          client.on('error', (error) => resolve({ code: 0, reason: error.message }));
        }),
        close: () => client.close(),
      };
    },
    close: async () => {
      await server.close();
      rmSync(pages, { recursive: true });
    },
  };
};
