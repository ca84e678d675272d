import type { ClockPort } from '../flow-language/ports.ts';

/** One account in one region, on this machine: what CloudFormation resources are created in. */
export interface LocalCloud {
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
  readonly clock: ClockPort;
}
