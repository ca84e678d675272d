import type { FlowFolder } from './files/flow-folder.ts';
import type { FlowBases } from './flow-bases.ts';
import type { FlowsApi } from './flows-api.ts';
import type { Names } from './names/resolve-text.ts';

/** What pull, push and status work on. */
export interface Workspace {
  instanceId: string;
  api: FlowsApi;
  names: Names;
  folder: FlowFolder;
  bases: FlowBases;
  /** A line for whoever watches. */
  report(line: string): void;
}
