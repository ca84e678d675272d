import type { Journal } from '../state/journal.ts';
import { openJournal } from '../state/journal.ts';
import { openResourceState, type ResourceState } from '../state/resource-state.ts';
import { openStateFolder, type StateFolder } from '../state/state-folder.ts';
import type { BootOptions } from './running-center.ts';
import type { Undo } from './undo.ts';

export interface CenterState {
  folder: StateFolder;
  resources: ResourceState;
  journal: Journal;
}

/** Takes hold of the state folder and reads what earlier runs left. Throws LocalError `STATE_…`. */
export const openState = ({ stateFolder, fresh = false }: BootOptions, undo: Undo): CenterState => {
  const folder = openStateFolder(stateFolder, fresh);
  undo.push(folder.release);
  const resources = openResourceState(folder.path('resources.json'));
  const journal = openJournal(folder.path('journal.jsonl'));
  undo.push(journal.close);
  return { folder, resources, journal };
};
