import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallProgress } from '../../bin/calling/call-progress.ts';
import { agentAtDesk } from '../../bin/calling/scripted-agent.ts';
import { scriptedCaller } from '../../bin/calling/scripted-caller.ts';
import { synthesize } from '../../bin/support/synthesize.ts';
import type { CallLeg } from '../../lib/emulator/contact-center.ts';
import type { TraceEvent } from '../../lib/emulator/trace.ts';
import { bootCenter } from '../../lib/local/boot/boot-center.ts';
import type { CenterLog, RunningCenter } from '../../lib/local/boot/running-center.ts';

/** A call as a test sees it when it is over. */
export interface FinishedCall {
  events: TraceEvent[];
  /** Texts and names of sounds, in order. */
  heard: string[];
  flows: string[];
  queues: string[];
  agents: string[];
  disconnectReason: string | undefined;
  records: Record<string, unknown>[];
}

/** The shipped centre, synthesized once, on a virtual clock with a state folder of its own. */
export class DemoCenter {
  readonly logs: CenterLog[] = [];
  readonly running: RunningCenter;
  readonly #folder: string;

  private constructor(running: RunningCenter, folder: string, logs: CenterLog[]) {
    this.running = running;
    this.#folder = folder;
    this.logs = logs;
  }

  static async boot(at: string, assembly?: string): Promise<DemoCenter> {
    const folder = mkdtempSync(join(tmpdir(), 'trunkline-e2e-'));
    const logs: CenterLog[] = [];
    const running = await bootCenter({
      assembly: assembly ?? (await synthesize(() => {})),
      stateFolder: folder,
      port: 0,
      clock: 'virtual',
      at,
      onLog: (log) => logs.push(log),
    });
    return new DemoCenter(running, folder, logs);
  }

  number(flow: string): string {
    const found = this.running.info().numbers.find((number) => number.flow === flow);
    if (!found) throw new Error(`no number starts ${flow}`);
    return found.address;
  }

  /** Runs the clock forward to an instant; agents and callers do what they would have done meanwhile. */
  async until(at: string): Promise<void> {
    const { clock } = this.running.cloud;
    let reached = false;
    clock.after(Date.parse(at) - clock.now(), () => {
      reached = true;
    });
    await this.running.driveUntil(() => reached);
  }

  /** An agent who accepts, talks, hangs up and finishes every call from now on. */
  agentWorks(userName: string, talkMs = 20_000): void {
    agentAtDesk(this.running.center.agent(userName), (ms, callback) => this.running.cloud.clock.after(ms, callback), talkMs);
  }

  agentGoes(userName: string, state: string): void {
    this.running.center.agent(userName).setState(state);
  }

  async call(flow: string, from: string | null, keys: string[], patienceMs = 120_000): Promise<FinishedCall> {
    const events: TraceEvent[] = [];
    const progress = new CallProgress();
    let leg: CallLeg | undefined;
    const caller = scriptedCaller(
      () => leg,
      (ms, callback) => this.running.cloud.clock.after(ms, callback),
      keys,
      patienceMs,
    );
    leg = this.running.center.dial({
      to: this.number(flow),
      from,
      onTrace: (event) => {
        events.push(event);
        progress.onTrace(event);
        caller.onTrace(event);
      },
    });
    const ended = await this.running.driveUntil(() => progress.complete);
    await this.running.whenIdle();
    if (!ended) throw new Error('the call did not end');
    return summary(events);
  }

  /** What a file of the state folder holds. */
  stateFile(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }

  async close(): Promise<void> {
    await this.running.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function summary(events: TraceEvent[]): FinishedCall {
  const pick = <T>(read: (event: TraceEvent) => T | undefined): T[] => events.map(read).filter((value) => value !== undefined);
  return {
    events,
    heard: pick((event) => (event.type === 'prompt' && event.to === 'customer' ? (event.text ?? `♪ ${event.prompt}`) : undefined)),
    flows: pick((event) => (event.type === 'flow-started' ? event.flow.name : undefined)),
    queues: pick((event) => (event.type === 'queue' && event.state === 'enqueued' ? event.queue : undefined)),
    agents: pick((event) => (event.type === 'agent' && event.state === 'CONNECTED' ? event.agent : undefined)),
    disconnectReason: pick((event) => (event.type === 'disconnect' ? event.reason : undefined)).at(-1),
    records: pick((event) => (event.type === 'record' ? event.record : undefined)),
  };
}
