import type { FlowDocument, FlowType } from '../document.ts';
import { scanNames } from '../names/scan-names.ts';

/** One parsed flow or module. `name` is what `${flow:name}` or `${module:name}` says. */
export interface SetMember {
  file: string;
  name: string;
  type: FlowType;
  document: FlowDocument;
}

/** Flows that refer to each other by name. What is not in the set stays unresolved. */
export interface FlowSet {
  members: readonly SetMember[];
  flow(reference: unknown): SetMember | undefined;
  module(reference: unknown): SetMember | undefined;
}

const fileName = (file: string): string => {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name.endsWith('.json') ? name.slice(0, -5) : name;
};

const byName = (members: readonly SetMember[]): ReadonlyMap<string, SetMember> => {
  const index = new Map<string, SetMember>();
  for (const member of members) if (!index.has(member.name)) index.set(member.name, member);
  for (const member of members) if (!index.has(fileName(member.file))) index.set(fileName(member.file), member);
  return index;
};

const look = (index: ReadonlyMap<string, SetMember>, kind: string, reference: unknown): SetMember | undefined => {
  if (typeof reference !== 'string') return undefined;
  const [first] = scanNames(reference);
  return first?.kind === kind && first.start === 0 && first.end === reference.length ? index.get(first.name) : undefined;
};

/** Name of a document: `Metadata.name`, else the name of its file. */
export const memberName = (document: FlowDocument, file: string): string => {
  const { Metadata } = document;
  const given = Metadata !== undefined && Object.hasOwn(Metadata, 'name') ? Metadata.name : undefined;
  return typeof given === 'string' && given !== '' ? given : fileName(file);
};

/** Of two members with the same name the first one is meant. Ids and ARNs are known only to an instance: they stay unresolved. */
export const makeFlowSet = (members: readonly SetMember[]): FlowSet => {
  const flows = byName(members.filter(({ type }) => type !== 'MODULE'));
  const modules = byName(members.filter(({ type }) => type === 'MODULE'));
  return {
    members,
    flow: (reference) => look(flows, 'flow', reference),
    module: (reference) => look(modules, 'module', reference),
  };
};
