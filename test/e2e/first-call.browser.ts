/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { synthesize } from '../../bin/support/synthesize.ts';
import { bootCenter } from '../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../lib/local/boot/running-center.ts';
import { openBrowser } from '../support/browser.ts';

/** Set to a folder to keep what the pages looked like. */
const SCREENSHOTS = process.env.SCREENSHOTS;

let running: RunningCenter;
/** One a person: a page in the background draws nothing, so nothing in it holds still to be clicked. */
let browsers: Browser[] = [];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-browser-'));
  running = await bootCenter({
    assembly: await synthesize(() => {}),
    stateFolder: folder,
    port: 0,
    clock: 'real',
    at: '2026-11-23T02:00:00.000Z',
  });
  browsers = [await openBrowser(), await openBrowser()];
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(person: number): Promise<Page> {
  const browser = browsers[person];
  if (!browser) throw new Error(`there is no browser ${person}`);
  return browser.newPage();
}

async function open(person: number, path: string, language: string): Promise<{ page: Page; problems: string[] }> {
  const page = await newPage(person);
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.evaluateOnNewDocument((wanted) => localStorage.setItem('language', wanted), language);
  await page.goto(running.url + path, { waitUntil: 'networkidle0' });
  return { page, problems };
}

const click = (page: Page, label: string) => page.locator(`::-p-xpath(//button[normalize-space()="${label}"])`).click();
const see = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000, polling: 100 }, text);
const picture = async (page: Page, name: string) => {
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) as `${string}.png` });
};

test('a call from the phone page reaches the agent page, who sees the caller before answering, and ends with the survey', async () => {
  const number = running.info().numbers.find(({ flow }) => flow === 'main-entry')?.address ?? '';
  const agent = await open(0, '/agent/?agent=south-1', 'zh-CN');
  await agent.page.locator('select').fill('Available');
  await see(agent.page, '等待来电');

  const phone = await open(1, '/phone/', 'zh-CN');
  await phone.page.locator('input[list=numbers]').fill(number);
  await click(phone.page, '呼叫');
  await see(phone.page, '欢迎致电');
  await see(phone.page, '销售咨询');
  await click(phone.page, '1');
  await see(agent.page, '来电');
  await see(agent.page, '示例客户二');
  await see(agent.page, '广东 广州');
  await picture(agent.page, 'agent-ringing');
  await click(agent.page, '接听');
  await see(agent.page, '通话中');
  await see(phone.page, '8011');
  await picture(phone.page, 'phone-in-call');
  await agent.page.locator('textarea').fill('询价，已报价。');
  await click(agent.page, '挂断');
  await see(phone.page, '一至五分');
  await click(phone.page, '5');
  await see(phone.page, '解决了吗');
  await click(phone.page, '1');
  await see(phone.page, '感谢您的评价');
  await click(agent.page, '完成');
  await see(agent.page, '等待来电');
  await picture(phone.page, 'phone-ended');

  expect([...agent.problems, ...phone.problems]).toEqual([]);
});

test('a page of another origin can neither read the centre nor open its sockets', async () => {
  const page = await newPage(0);
  await page.goto('data:text/html,<title>elsewhere</title>');

  const outcome = await page.evaluate(async (url) => {
    const read = await fetch(`${url}/_center`).then(
      () => 'read',
      () => 'refused',
    );
    const socket = await new Promise<string>((resolve) => {
      const opened = new WebSocket(`${url.replace('http', 'ws')}/_phone`);
      opened.onopen = () => resolve('open');
      opened.onerror = () => resolve('refused');
    });
    return { read, socket };
  }, running.url);

  expect(outcome).toEqual({ read: 'refused', socket: 'refused' });
});
