import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../../lib/local/boot/running-center.ts';

// Workers and SDK clients start slowly on a busy machine.
jest.setTimeout(30_000);

let folder: string;
let running: RunningCenter;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bot-call-'));
  running = await bootCenter({
    assembly: join(__dirname, '../../fixtures/templates/bot.yaml'),
    stateFolder: join(folder, 'state'),
    port: 0,
    clock: 'virtual',
    strict: true,
    onLog: () => undefined,
  });
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true });
});

/** What the caller hears who says these words, one after each prompt. */
const callAndSay = async (...words: string[]): Promise<string[]> => {
  const left = [...words];
  const heard: string[] = [];
  let over = false;
  const leg = running.center.dial({
    to: running.info().numbers[0]?.address ?? '',
    from: '+12025550100',
    onTrace: (event: TraceEvent) => {
      if (event.type === 'prompt') heard.push(event.text ?? '');
      if (event.type === 'listening') {
        const next = left.shift();
        if (next !== undefined) running.cloud.clock.after(500, () => leg.say?.(next));
      }
      if (event.type === 'record') over = true;
    },
  });
  await running.driveUntil(() => over);
  return heard;
};

test('a caller who names an intent of the template takes its branch', async () => {
  expect(await callAndSay('Billing!')).toEqual(['What is it about?', 'Your bill is paid.']);
});

test('a slot of the template is asked for and reaches the flow by its value', async () => {
  expect(await callAndSay('change my plan', 'golden')).toEqual(['What is it about?', 'Gold or silver?', 'You have gold now.']);
});

test('words that no intent knows end in the fallback intent, which has no branch', async () => {
  expect(await callAndSay('pizza with pineapple')).toEqual(['What is it about?', 'Nobody understood.']);
});
