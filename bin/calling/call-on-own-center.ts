import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CenterError } from '../../lib/emulator/center-error.ts';
import type { CallLeg } from '../../lib/emulator/contact-center.ts';
import { bootCenter } from '../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../lib/local/boot/running-center.ts';
import { logLine } from '../support/log-line.ts';
import { synthesize } from '../support/synthesize.ts';
import type { CallPlan } from './call-plan.ts';
import { CallProgress } from './call-progress.ts';
import { isText, printNumbers, terminalEar } from './heard.ts';
import { listenToKeyboard } from './keyboard.ts';
import type { After } from './phone.ts';
import { agentAtDesk } from './scripted-agent.ts';
import { scriptedCaller } from './scripted-caller.ts';

/**
 * Boots a centre for one call. With keys given it runs on a virtual clock that skips all silence; with a person at the
 * keyboard it runs in real time.
 */
export async function callOnOwnCenter(
  plan: CallPlan,
  own: { at?: string; state?: string; assembly?: string; parameters?: Record<string, string> },
): Promise<number> {
  const assembly = own.assembly ?? (await synthesize(console.error));
  const stateFolder = own.state ?? mkdtempSync(join(tmpdir(), 'trunkline-call-'));
  const running = await bootCenter({
    assembly,
    stateFolder,
    port: 0,
    clock: isPerson(plan) ? 'real' : 'virtual',
    at: own.at,
    parameters: own.parameters,
    onLog: (log) => {
      if (log.kind !== 'function') console.error(logLine(log));
    },
  });
  try {
    if (plan.to === undefined) {
      printNumbers(running.info());
      return 0;
    }
    return await callThrough(running, plan, plan.to);
  } finally {
    await running.close();
    if (own.state === undefined) rmSync(stateFolder, { recursive: true, force: true });
  }
}

/** Somebody sits at the keyboard, in real time. */
const isPerson = (plan: CallPlan): boolean => plan.keys === undefined && process.stdin.isTTY;

async function callThrough(running: RunningCenter, plan: CallPlan, to: string): Promise<number> {
  const after: After = (milliseconds, callback) => running.cloud.clock.after(milliseconds, callback);
  const progress = new CallProgress();
  const hear = terminalEar(plan.json, console.log);
  let leg: CallLeg | undefined;
  const caller = scriptedCaller(() => leg, after, plan.keys ?? [], plan.patienceMs);
  try {
    if (plan.agent !== undefined) agentAtDesk(running.center.agent(plan.agent), after, plan.talkMs);
    leg = running.center.dial({
      to,
      from: plan.from,
      onTrace: (event) => {
        progress.onTrace(event);
        hear(event);
        if (!isPerson(plan)) caller.onTrace(event);
        // A person reads faster than a voice speaks. Told a moment later: the first text comes before the line is there.
        else if (isText(event)) after(0, () => leg?.played(event.playId));
      },
    });
  } catch (error) {
    if (!(error instanceof CenterError)) throw error;
    console.error(error.message);
    return 1;
  }
  const restore = listenToKeyboard(
    (key) => leg?.press(key),
    () => leg?.hangUp(),
  );
  const complete = await running.driveUntil(() => progress.complete);
  restore();
  await running.whenIdle();
  if (!complete) console.error('The call did not end: nothing is left that could happen on it.');
  return complete ? 0 : 1;
}
