import type { DriftState } from './drift.ts';
import type { FlowKind } from './flow-key.ts';
import { readSides } from './read-sides.ts';
import type { Workspace } from './workspace.ts';

export interface FlowState {
  key: string;
  state: DriftState;
  /** Path below the folder. */
  file?: string;
  /** The instance has it as a draft that nobody can reach. */
  draft: boolean;
}

/** How each file and flow stand to each other; changes nothing. */
export const flowStatus = async (
  workspace: Workspace,
  wanted: (flow: { kind: FlowKind; name: string }) => boolean,
): Promise<{ states: FlowState[]; problems: string[] }> => {
  const { sides, problems } = await readSides(workspace, wanted);
  const states = sides.map(({ key, state, file, remote }) => ({ key, state, file: file?.file, draft: remote?.stored.status === 'SAVED' }));
  return { states, problems };
};
