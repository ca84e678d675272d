import type { TraceEvent } from '../../lib/emulator/trace.ts';
import type { CenterInfo } from '../../lib/local/pages/protocol.ts';
import type { CallPlan } from './call-plan.ts';
import { CallProgress } from './call-progress.ts';
import { isText, printNumbers, terminalEar } from './heard.ts';
import { listenToKeyboard } from './keyboard.ts';
import type { After, Phone } from './phone.ts';
import { agentOnSocket } from './scripted-agent.ts';
import { scriptedCaller } from './scripted-caller.ts';
import { dialOnSocket } from './socket-phone.ts';

const after: After = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/** Calls a centre that runs elsewhere, in real time; a text counts as heard when it is printed. */
export async function callOnRunningCenter(running: { url: string; info: CenterInfo }, plan: CallPlan): Promise<number> {
  if (plan.to === undefined) {
    printNumbers(running.info);
    return 0;
  }
  const to = plan.to;
  let offDuty: (() => void) | undefined;
  try {
    if (plan.agent !== undefined) offDuty = await agentOnSocket(running.url, plan.agent, after, plan.talkMs);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  const progress = new CallProgress();
  const hear = terminalEar(plan.json, console.log);
  let phone: Phone | undefined;
  const caller = scriptedCaller(() => phone, after, plan.keys ?? [], plan.keys ? plan.patienceMs : 86_400_000);
  const restore = plan.keys
    ? undefined
    : listenToKeyboard(
        (key) => phone?.press(key),
        () => phone?.hangUp(),
      );
  const code = await new Promise<number>((resolve) => {
    const onTrace = (event: TraceEvent): void => {
      progress.onTrace(event);
      hear(event);
      if (plan.keys) caller.onTrace(event);
      if (isText(event)) phone?.played(event.playId);
      if (progress.complete) resolve(0);
      // The record of a call waits for the agent's after-contact work, which may take long.
      else if (event.type === 'disconnect') after(plan.agent ? 30_000 : 2000, () => resolve(0));
    };
    phone = dialOnSocket(
      running.url,
      { to, from: plan.from },
      {
        onTrace,
        onRefused: (message) => {
          console.error(message);
          resolve(1);
        },
        onClosed: (reason) => {
          if (!progress.disconnected) console.error(`The connection to the centre was lost. ${reason}`);
          resolve(progress.disconnected ? 0 : 1);
        },
      },
    );
  });
  restore?.();
  offDuty?.();
  return code;
}
