import { carryOut } from './carry-out.ts';
import { contentOfFile, invalidContent, type ReadableFile, typeOf, unknownNames } from './content-of-file.ts';
import type { FlowFile } from './files/flow-file.ts';
import type { FlowKind } from './flow-key.ts';
import { problemText } from './problem-text.ts';
import type { PushStep } from './push-step.ts';
import { readSides, type Sides } from './read-sides.ts';
import type { Workspace } from './workspace.ts';

export interface PushOptions {
  wanted(flow: { kind: FlowKind; name: string }): boolean;
  /** Overwrites what changed in the instance since the last pull. */
  force?: boolean;
  /** Saves flows that the service would refuse as drafts, and leaves drafts drafts. */
  draft?: boolean;
  /** Changes nothing. */
  dryRun?: boolean;
}

export interface Pushed {
  key: string;
  file: string;
  outcome: 'same' | 'created' | 'updated' | 'saved as a draft';
}

/** `problems`: nothing was pushed, and why. */
export interface PushResult {
  pushed: Pushed[];
  problems: string[];
}

/**
 * Writes files to the instance, with ids for names. All is judged before anything is written; one problem stops all. Content that
 * changed in the instance since the last pull is not overwritten without `force`.
 */
export const pushFlows = async (workspace: Workspace, options: PushOptions): Promise<PushResult> => {
  const { sides, problems: unreadable } = await readSides(workspace, options.wanted);
  const files = sides.filter((one): one is Sides & { file: FlowFile } => one.file !== undefined);
  const coming = new Set(files.filter(({ remote }) => remote === undefined).map(({ key }) => key));
  const judged = files.map((one) => judge(one, coming, workspace, options));
  const problems = [...unreadable, ...judged.flatMap((one) => one.problems)];
  if (problems.length > 0) return { pushed: [], problems };
  const steps = judged.flatMap(({ step }) => (step === undefined ? [] : [step]));
  const done =
    options.dryRun === true ? steps.map(({ outcome, key, file }) => ({ outcome, key, file: file.file })) : await carryOut(steps, workspace);
  const same = files
    .filter(({ key }) => !steps.some((step) => step.key === key))
    .map(({ key, file }): Pushed => ({ key, file: file.file, outcome: 'same' }));
  return { pushed: [...done, ...same].sort((one, other) => (one.key < other.key ? -1 : 1)), problems: [] };
};

interface Judged {
  step?: PushStep;
  problems: string[];
}

const isReadable = (file: FlowFile): file is ReadableFile => file.document !== undefined;

const judge = (one: Sides & { file: FlowFile }, coming: ReadonlySet<string>, workspace: Workspace, options: PushOptions): Judged => {
  const { file, remote, state } = one;
  const own = file.problems.map((problem) => problemText(file.file, problem));
  if (!isReadable(file) || own.length > 0) return { problems: own };
  const typed = typeOf(file, remote?.stored.type);
  if ('problem' in typed) return { problems: [typed.problem] };
  if (state === 'same' && options.force !== true) return { problems: [] };
  const conflict = options.force === true ? [] : conflictOf(one);
  const { content, unknown } = contentOfFile(one, file, workspace.names);
  const invalid = invalidContent(file.file, content, typed.type);
  const names = unknownNames(file.file, unknown, workspace.names, coming);
  const problems = [...conflict, ...names, ...(options.draft === true ? [] : invalid)];
  if (problems.length > 0) return { problems };
  const isDraft = options.draft === true && (invalid.length > 0 || remote?.stored.status === 'SAVED');
  const { key, kind, name } = one;
  const outcome = isDraft ? 'saved as a draft' : remote === undefined ? 'created' : 'updated';
  return { step: { key, kind, name, type: typed.type, file, sides: one, outcome }, problems: [] };
};

const conflictOf = ({ state, file, base }: Sides): string[] => {
  if (file === undefined || (state !== 'both' && state !== 'changed in the instance')) return [];
  const since = base === undefined ? 'was never pulled, and differs' : 'has changed in the instance since the last pull';
  return [`${file.file}: "${file.name}" ${since}. Pull it first (--beside shows it next to the file), or overwrite it with --force.`];
};
