import { codeFingerprint } from './code-fingerprint.ts';
import type { FunctionConfiguration } from './function-host.ts';
import { FunctionWorker, type WorkerEvent, type WorkerOutcome, type WorkerSettings } from './function-worker.ts';

/** Workers at once where the template reserves none. */
const DEFAULT_CONCURRENCY = 10;

/** The workers of one function: kept warm, one event each, more when all are busy, new ones when the code has changed. */
export class FunctionPool {
  readonly configuration: FunctionConfiguration;
  readonly #settings: () => WorkerSettings;
  readonly #idle: FunctionWorker[] = [];
  readonly #all = new Set<FunctionWorker>();
  #busy = 0;
  #fingerprint: string | undefined;

  constructor(configuration: FunctionConfiguration, settings: () => WorkerSettings) {
    this.configuration = configuration;
    this.#settings = settings;
  }

  /** Undefined: throttled. Never rejects. */
  async run(event: WorkerEvent): Promise<WorkerOutcome | undefined> {
    if (this.#busy >= (this.configuration.reservedConcurrency ?? DEFAULT_CONCURRENCY)) return undefined;
    this.#busy += 1;
    try {
      await this.#dropOldCode();
      const worker = this.#take();
      const outcome = await worker.run(event);
      if (worker.dead) this.#all.delete(worker);
      else if (this.#all.has(worker)) this.#idle.push(worker);
      // Its code is old, or its function gone.
      else await worker.close();
      return outcome;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, errorType: 'Runtime.StartError', errorMessage: `The worker could not be started: ${reason}` };
    } finally {
      this.#busy -= 1;
    }
  }

  async close(): Promise<void> {
    const workers = [...this.#all];
    this.#all.clear();
    this.#idle.length = 0;
    await Promise.all(workers.map((worker) => worker.close()));
  }

  #take(): FunctionWorker {
    for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop()) {
      if (!worker.dead) return worker;
      this.#all.delete(worker);
    }
    const worker = new FunctionWorker(this.#settings());
    this.#all.add(worker);
    return worker;
  }

  /** Busy workers finish their event with the old code and are then dropped. */
  async #dropOldCode(): Promise<void> {
    const fingerprint = await codeFingerprint(this.configuration.codeFolder);
    const changed = this.#fingerprint !== undefined && this.#fingerprint !== fingerprint;
    this.#fingerprint = fingerprint;
    if (!changed) return;
    const idle = this.#idle.splice(0);
    this.#all.clear();
    await Promise.all(idle.map((worker) => worker.close()));
  }
}
