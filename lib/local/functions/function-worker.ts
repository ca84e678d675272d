import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LineSplitter } from './line-splitter.ts';
import { type FromWorker, readWorkerMessage } from './worker-message.ts';

/** What came of one event. */
export type WorkerOutcome = { ok: true; payload: string } | { ok: false; errorType: string; errorMessage: string; trace?: string[] };
type Failure = Extract<WorkerOutcome, { ok: false }>;

export interface WorkerSettings {
  environment: Record<string, string>;
  memoryMb: number;
  data: { codeFolder: string; handler: string; runtimeMajor: number; origin: string; allowNet: boolean; clockOffset: number };
  onLine(line: string): void;
}

export interface WorkerEvent {
  id: string;
  /** JSON text. */
  event: string;
  context: Record<string, unknown>;
  timeoutMs: number;
  clockOffset: number;
}

const BOOTSTRAP = join(import.meta.dirname, 'worker', 'bootstrap.mjs');
/** Time for loading the code, which is not the first event's (documented). */
const INIT_TIMEOUT_MS = 10_000;

/** One thread that runs one function, one event at a time. After a failure of the thread itself it is `dead`. */
export class FunctionWorker {
  readonly #worker: Worker;
  readonly #lines: LineSplitter;
  readonly #ready: Promise<Failure | undefined>;
  #settle: ((outcome: WorkerOutcome) => void) | undefined;
  #failure: Failure | undefined;
  dead = false;

  constructor(settings: WorkerSettings) {
    this.#lines = new LineSplitter(settings.onLine);
    this.#worker = new Worker(BOOTSTRAP, {
      env: settings.environment,
      workerData: settings.data,
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
      // Not the loaders of whoever runs the laptop.
      execArgv: [],
      argv: [],
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.on('data', (chunk) => this.#lines.push(String(chunk)));
    this.#worker.stderr.on('data', (chunk) => this.#lines.push(String(chunk)));
    this.#ready = this.#waitUntilReady();
    this.#worker.unref();
  }

  /** Never rejects. */
  async run(event: WorkerEvent): Promise<WorkerOutcome> {
    // Idle workers do not keep the laptop running; busy ones do.
    this.#worker.ref();
    const initFailure = await this.#ready;
    if (initFailure) return initFailure;
    const outcome = await this.#runEvent(event);
    this.#lines.flush();
    if (!this.dead) this.#worker.unref();
    return outcome;
  }

  async close(): Promise<void> {
    this.dead = true;
    await this.#worker.terminate();
  }

  #runEvent(event: WorkerEvent): Promise<WorkerOutcome> {
    if (this.dead) return Promise.resolve(this.#failure ?? exited(event.id, 'the worker is gone'));
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = (event.timeoutMs / 1000).toFixed(2);
        finish({
          ok: false,
          errorType: 'Sandbox.Timedout',
          errorMessage: `RequestId: ${event.id} Error: Task timed out after ${seconds} seconds`,
        });
        void this.close();
      }, event.timeoutMs);
      const finish = (outcome: WorkerOutcome) => {
        clearTimeout(timer);
        this.#settle = undefined;
        resolve(outcome);
      };
      this.#settle = (outcome) => finish(outcome.ok || outcome.errorMessage !== '' ? outcome : exited(event.id, outcome.errorType));
      this.#worker.postMessage(event);
    });
  }

  /** Resolves with the reason when the code cannot be loaded. */
  #waitUntilReady(): Promise<Failure | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#die({ ok: false, errorType: 'Sandbox.Timedout', errorMessage: 'The code did not load within 10 seconds.' });
        void this.#worker.terminate();
      }, INIT_TIMEOUT_MS);
      const over = () => {
        clearTimeout(timer);
        resolve(this.#failure);
      };
      this.#worker.on('message', (posted: unknown) => {
        const message = readWorkerMessage(posted);
        if (!message) return;
        this.#onMessage(message);
        if (message.type === 'ready' || message.type === 'fatal') over();
      });
      this.#worker.on('error', (error: NodeJS.ErrnoException) => {
        this.#die(describeThreadError(error));
        over();
      });
      this.#worker.on('exit', (code) => {
        this.#onExit(code);
        over();
      });
    });
  }

  #onMessage(message: FromWorker): void {
    if (message.type === 'log') this.#lines.push(message.text);
    else if (message.type === 'fatal') this.#die({ ok: false, ...message.error });
    else if (message.type === 'result') this.#settle?.({ ok: true, payload: message.payload });
    else if (message.type === 'error') this.#settle?.({ ok: false, ...message.error });
  }

  /** Code 0 without an answer: a handler without promise or callback has fallen silent, which Lambda answers with null. */
  #onExit(code: number): void {
    this.dead = true;
    if (code === 0) this.#settle?.({ ok: true, payload: 'null' });
    else this.#die({ ok: false, errorType: `exit status ${code}`, errorMessage: '' });
  }

  #die(failure: Failure): void {
    this.dead = true;
    this.#failure ??= failure;
    this.#lines.flush();
    this.#settle?.(this.#failure);
  }
}

const exited = (id: string, reason: string): Failure => ({
  ok: false,
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${id} Error: Runtime exited with error: ${reason}`,
});

const describeThreadError = (error: NodeJS.ErrnoException): Failure =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { ok: false, errorType: 'signal: killed (out of memory)', errorMessage: '' }
    : { ok: false, errorType: error.name, errorMessage: error.message };
