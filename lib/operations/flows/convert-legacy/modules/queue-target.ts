import { present } from '../converted-action.ts';
import type { ModuleReader } from '../module-reader.ts';

/** A queue, or an agent's own. An agent's resource name is no user name (exported), so an agent stays an ARN. */
export const queueTarget = (module: ModuleReader): Record<string, unknown> =>
  present({ QueueId: module.resource('queue', 'Queue'), AgentId: module.text('Agent') });
