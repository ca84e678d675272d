/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { inProject, PROJECT } from '../../bin/support/project.ts';
import { synthesize } from '../../bin/support/synthesize.ts';
import type { CallLeg } from '../../lib/emulator/contact-center.ts';
import { bootCenter } from '../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../lib/local/boot/running-center.ts';
import { openBrowser } from '../support/browser.ts';

/** Set to a folder to keep what the page looked like. */
const SCREENSHOTS = process.env.SCREENSHOTS;

let running: RunningCenter;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-flows-page-'));
  const assembly = await synthesize(() => {});
  // The pages as they are now; a process of its own because Vite is ESM only.
  const pages = join(folder, 'pages');
  execFileSync(
    process.execPath,
    [inProject('node_modules/vite/bin/vite.js'), 'build', '--config', inProject('vite.config.mjs'), '--outDir', pages],
    {
      cwd: PROJECT,
      stdio: 'ignore',
    },
  );
  running = await bootCenter({
    assembly,
    stateFolder: join(folder, 'state'),
    pages,
    port: 0,
    clock: 'real',
    at: '2026-11-23T02:00:00.000Z',
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (language: string): Promise<{ page: Page; problems: string[] }> => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1600, height: 900 });
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.evaluateOnNewDocument((wanted) => localStorage.setItem('language', wanted), language);
  // The live trace keeps a connection open, so the network never falls silent.
  await page.goto(`${running.url}/flows/`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('[data-block]');
  return { page, problems };
};
const see = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000, polling: 100 }, text);
const waitForBlock = (page: Page, block: string, mark: string) =>
  page.waitForSelector(`[data-block="${block}"].${mark}`, { timeout: 30_000 });
const picture = async (page: Page, name: string) => {
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) as `${string}.png` });
};

/** A phone that says of each prompt at once that it has been heard. */
const dial = (): CallLeg => {
  const to = running.info().numbers.find(({ flow }) => flow === 'main-entry')?.address ?? '';
  const leg: CallLeg = running.center.dial({
    to,
    from: '+12125550123',
    onTrace: (event) => {
      if (event.type === 'prompt' && !event.loop) setTimeout(() => leg.played(event.playId), 50);
    },
  });
  return leg;
};

test('a live call walks through the drawings; afterwards it can be gone through step by step', async () => {
  const { page, problems } = await open('en-US');
  const leg = dial();
  await waitForBlock(page, 'language-menu', 'current');
  leg.press('2');
  await waitForBlock(page, 'menu', 'current');
  await page.waitForFunction(() => {
    const block = document.querySelector('[data-block="menu"]')?.getBoundingClientRect();
    const frame = document.querySelector('.canvas')?.getBoundingClientRect();
    return block && frame && block.left >= frame.left && block.right <= frame.right;
  });
  await picture(page, 'flows-live');
  leg.press('2');
  await see(page, 'customer-queue');
  leg.hangUp();
  await see(page, 'CUSTOMER_DISCONNECT');

  await page.locator('button[title="First step"]').click();
  await see(page, 'main-entry');
  await waitForBlock(page, 'logging-on', 'chosen');
  await page.locator('button[title="Step forward"]').click();
  await waitForBlock(page, 'recording-on', 'chosen');
  expect(await page.$$eval('path.edge.taken', (edges) => edges.length)).toBeGreaterThan(0);
  await picture(page, 'flows-recorded');

  expect(problems).toEqual([]);
});

test('the page speaks Chinese, and draws any flow that is chosen', async () => {
  const { page, problems } = await open('zh-CN');

  await page.locator('::-p-xpath(//button[span[normalize-space()="survey"]])').click();
  await see(page, '播放提示');
  await page.waitForFunction(() => document.querySelector('.drawing h2')?.textContent === 'survey');

  expect(await page.$$eval('[data-block]', (blocks) => blocks.length)).toBeGreaterThan(10);
  expect(problems).toEqual([]);
});
