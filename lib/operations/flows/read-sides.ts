import type { FlowType } from '../../flow-language/document.ts';
import { comparableHash } from './comparable.ts';
import type { JsonObject } from './document/json-object.ts';
import { readDocument } from './document/read-document.ts';
import { documentHash } from './document/same-document.ts';
import { type DriftState, driftOf } from './drift.ts';
import type { FlowFacts } from './files/flow-facts.ts';
import { type FlowFile, factsOf } from './files/flow-file.ts';
import type { FlowBase } from './flow-bases.ts';
import { type FlowKind, flowKey } from './flow-key.ts';
import type { FlowSummary, StoredFlow } from './flows-api.ts';
import { storedFacts } from './stored-facts.ts';
import type { Workspace } from './workspace.ts';

/** A flow as the instance has it. */
export interface Remote {
  stored: StoredFlow;
  document: JsonObject;
  facts: FlowFacts;
}

/** One flow, here and there. */
export interface Sides {
  key: string;
  kind: FlowKind;
  name: string;
  file?: FlowFile;
  remote?: Remote;
  base?: FlowBase;
  state: DriftState;
}

export interface ReadSides {
  sides: Sides[];
  /** Flows that could not be compared, one sentence each. */
  problems: string[];
}

const unreadable = (flow: FlowSummary, message: string): string =>
  `${flowKey(flow)} (${flow.id}): the instance's content cannot be read: ${message}.`;

const readRemote = (stored: StoredFlow): Remote | string => {
  const read = readDocument(stored.content);
  if (!read.ok) return unreadable(stored, read.problems.map(({ message }) => message).join('; '));
  return { stored, document: read.document, facts: storedFacts(stored, read.document) };
};

/** Files by key; two of one name are a problem, whichever was meant. */
const filesByKey = (files: readonly FlowFile[], problems: string[]): Map<string, FlowFile> => {
  const found = new Map<string, FlowFile>();
  for (const file of files) {
    const twin = found.get(flowKey(file));
    if (twin === undefined) found.set(flowKey(file), file);
    else problems.push(`${file.file}: has the name "${file.name}", which ${twin.file} has too. Give each its own Metadata.name.`);
  }
  return found;
};

const stateOf = (sides: Omit<Sides, 'state'>, { names }: Workspace): DriftState => {
  const { file, remote, base } = sides;
  // A type that only the instance knows cannot differ.
  const type: FlowType = file?.type ?? remote?.stored.type ?? 'CONTACT_FLOW';
  const here =
    file === undefined ? undefined : file.document === undefined ? '' : comparableHash(file.document, factsOf(file, type), names);
  return driftOf({
    here,
    there: remote && { comparable: comparableHash(remote.document, remote.facts, names), content: documentHash(remote.document) },
    base,
  });
};

/** Reads files and flows of the instance side by side, in the order of their names. `wanted` picks by key; the others are not even described. */
export const readSides = async (workspace: Workspace, wanted: (flow: { kind: FlowKind; name: string }) => boolean): Promise<ReadSides> => {
  const { api, folder, bases, instanceId } = workspace;
  const problems: string[] = [];
  const files = filesByKey(folder.read().filter(wanted), problems);
  const remotes = new Map<string, Remote | string>();
  for (const summary of (await api.list()).filter(wanted)) remotes.set(flowKey(summary), readRemote(await api.describe(summary)));
  const sides = [...new Set([...files.keys(), ...remotes.keys()])].sort().flatMap((key): Sides[] => {
    const file = files.get(key);
    const remote = remotes.get(key);
    if (typeof remote === 'string') {
      problems.push(remote);
      return [];
    }
    const { kind, name } = file ?? remote?.stored ?? { kind: 'flow' as const, name: key };
    const known = { key, kind, name, file, remote, base: bases.of(instanceId, key) };
    return [{ ...known, state: stateOf(known, workspace) }];
  });
  return { sides, problems };
};
