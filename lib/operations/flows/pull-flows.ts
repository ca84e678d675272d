import { differencesOf } from './document/differences.ts';
import { prettyDocument } from './document/pretty-document.ts';
import { fileFormOf } from './file-form.ts';
import type { FlowKind } from './flow-key.ts';
import { type Remote, readSides, type Sides } from './read-sides.ts';
import type { Workspace } from './workspace.ts';

export interface PullOptions {
  wanted(flow: { kind: FlowKind; name: string }): boolean;
  /** Overwrites files that differ. */
  force?: boolean;
  /** Writes what differs beside the file, as `NAME.json.pulled`. */
  beside?: boolean;
  /** Writes `${message:key.language}` for texts of the definition's messages. */
  messages?: boolean;
  /** Writes nothing. */
  dryRun?: boolean;
}

export interface Pulled {
  key: string;
  /** Path below the folder. */
  file: string;
  outcome: 'same' | 'new' | 'overwritten' | 'differs' | 'beside';
  /** Places that differ from the file there was. */
  differences: string[];
}

export interface PullResult {
  pulled: Pulled[];
  problems: string[];
}

/** Ending of what is written beside a file: not `.json`, so that it is no second flow of the same name. */
const BESIDE = '.pulled';

/**
 * Writes flows of the instance as files, with names for ids. A file that says something else is never overwritten without `force`.
 * What was pulled is remembered, so that push can tell who changed what since.
 */
export const pullFlows = async (workspace: Workspace, options: PullOptions): Promise<PullResult> => {
  const { sides, problems } = await readSides(workspace, options.wanted);
  const pulled = sides.flatMap((one) => (one.remote === undefined ? [] : [pullOne(one, one.remote, workspace, options)]));
  if (options.dryRun !== true) workspace.bases.save();
  return { pulled, problems };
};

const pullOne = (one: Sides, remote: Remote, workspace: Workspace, options: PullOptions): Pulled => {
  const { folder, names, bases, instanceId } = workspace;
  const before = one.file;
  const form = fileFormOf(remote, names, { messages: options.messages, like: before?.document });
  const outcome = outcomeOf(one, options);
  const path = before?.file ?? folder.newFile(one);
  const file = outcome === 'beside' ? `${path}${BESIDE}` : path;
  if (options.dryRun !== true) {
    if (outcome !== 'same' && outcome !== 'differs') folder.write(file, prettyDocument(form.document));
    if (outcome !== 'differs' && outcome !== 'beside') bases.put(instanceId, one.key, form.base);
  }
  const differs = outcome !== 'new' && outcome !== 'same';
  return { key: one.key, file, outcome, differences: differs ? differencesOf(before?.document ?? {}, form.document) : [] };
};

const outcomeOf = ({ file, state }: Sides, { force, beside }: PullOptions): Pulled['outcome'] => {
  if (file === undefined) return 'new';
  if (state === 'same') return 'same';
  if (force === true) return 'overwritten';
  return beside === true ? 'beside' : 'differs';
};
