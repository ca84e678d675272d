import type { ContactCenter } from '../../emulator/contact-center.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import type { Credentials } from '../identity/identity.ts';
import type { LocalCloud } from '../local-cloud.ts';
import type { CenterInfo } from '../pages/protocol.ts';

/** What is said while a centre boots and runs, apart from the trace of calls. One line each, without a line end. */
export interface CenterLog {
  /** `function`: a line that a Lambda function logged; `notice`: something left out or taken over; `problem`: something failed and the centre goes on. */
  kind: 'notice' | 'problem' | 'function';
  /** Function name for `function`. */
  source?: string;
  line: string;
}

export interface BootOptions {
  /** Cloud assembly folder (`cdk.out`) or one template file (JSON or YAML). */
  assembly: string;
  /** Where tables, buckets, streams and the journal live. Made when absent. */
  stateFolder: string;
  /** Wipe what Trunkline made in the state folder first. */
  fresh?: boolean;
  /** 0 = any free port. */
  port: number;
  clock: 'real' | 'virtual';
  /** ISO 8601 instant at which the centre's clock starts; the machine's time when absent. */
  at?: string;
  /** Every trace event of every contact. */
  onTrace?(event: TraceEvent): void;
  onLog?(log: CenterLog): void;
  /** Values for template parameters, by name. */
  parameters?: Readonly<Record<string, string>>;
  /** Refuse resource types that are not emulated instead of listing them as ignored. */
  strict?: boolean;
  /** Lets functions reach the network beyond this machine. */
  allowNet?: boolean;
  /** Region of stacks that do not name one; `ap-southeast-1` when absent. */
  region?: string;
  /** Folder with the built pages (`phone/`, `agent/`); `dist/web` of this package when absent. */
  pages?: string;
}

/** A centre that answers on `url` until it is closed. */
export interface RunningCenter {
  readonly url: string;
  readonly port: number;
  readonly center: ContactCenter;
  readonly cloud: LocalCloud;
  /** Keys that may do all, for SDK clients with `${url}/_aws` as their endpoint. */
  readonly operatorCredentials: Credentials;
  info(): CenterInfo;
  /** Resolves when no function runs, no stream or queue delivery is pending and no request is under way. Does not wait for timers. */
  whenIdle(): Promise<void>;
  /** Virtual clock: runs time forward until no timer is left and all is idle. Real clock: the same as `whenIdle`. */
  settle(): Promise<void>;
  /**
   * Virtual clock: runs time forward, timer by timer and only while all is idle, until `done` says so; false when nothing is left to wait for.
   * Real clock: waits for `done`, asked again after each trace event.
   */
  driveUntil(done: () => boolean): Promise<boolean>;
  /** Ends live contacts (each gets its record), delivers, releases port and lock. */
  close(): Promise<void>;
}
