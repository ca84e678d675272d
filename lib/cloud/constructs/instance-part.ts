import type { PacedLanes } from './paced-lanes.ts';

/** What every resource of an instance is told: whose it is, and whom it waits for. */
export interface InstancePart {
  instanceArn: string;
  lanes: PacedLanes;
}
