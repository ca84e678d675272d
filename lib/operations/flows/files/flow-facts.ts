import type { FlowType } from '../../../flow-language/document.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { canonicalText } from '../document/same-document.ts';
import { flowTypeName } from './flow-type-name.ts';

/** What the API keeps beside a flow's content. In a file it stands in Metadata, which the service does not read. */
export interface FlowFacts {
  name: string;
  type: FlowType;
  description?: string;
  /** Modules: the API's `Settings`, parsed. `Metadata.contract` in a file. */
  contract?: unknown;
}

const FACT_KEYS = ['name', 'type', 'description', 'contract'] as const;
type FactKey = (typeof FACT_KEYS)[number];

/** How to take the facts out of a file again: what Metadata was before, member by member. */
export interface FactsUndo {
  /** Metadata itself, where it was no object; `{}` without `was`: there was none. */
  metadata?: { was?: unknown };
  members: { key: FactKey; wrote: unknown; had: boolean; was?: unknown }[];
}

const wanted = ({ name, type, description, contract }: FlowFacts): [FactKey, unknown][] => {
  const pairs: [FactKey, unknown][] = [
    ['name', name],
    ['type', flowTypeName(type)],
    ['description', description],
    ['contract', contract],
  ];
  return pairs.filter(([, value]) => value !== undefined);
};

/** The document as a file has it. What Metadata says already is left alone. */
export const putFactsIn = (document: JsonObject, facts: FlowFacts): { document: JsonObject; undo: FactsUndo } => {
  const { Metadata: before } = document;
  const metadata = isJsonObject(before) ? before : {};
  const members = wanted(facts)
    .filter(([key, value]) => !Object.hasOwn(metadata, key) || canonicalText(metadata[key]) !== canonicalText(value))
    .map(([key, wrote]) => (Object.hasOwn(metadata, key) ? { key, wrote, had: true, was: metadata[key] } : { key, wrote, had: false }));
  const undo: FactsUndo = isJsonObject(before)
    ? { members }
    : { members, metadata: Object.hasOwn(document, 'Metadata') ? { was: before } : {} };
  if (members.length === 0) return { document, undo };
  return {
    document: { ...document, Metadata: { ...metadata, ...Object.fromEntries(members.map(({ key, wrote }) => [key, wrote])) } },
    undo,
  };
};

/** The document as the service had it, but for what was changed in the file since. The contract never is part of the content. */
export const takeFactsOut = (document: JsonObject, undo: FactsUndo = { members: [] }): JsonObject => {
  const { Metadata: before } = document;
  if (!isJsonObject(before)) return document;
  const undone = new Map(
    undo.members
      .filter(({ key, wrote }) => Object.hasOwn(before, key) && canonicalText(before[key]) === canonicalText(wrote))
      .map((member) => [member.key as string, member]),
  );
  const metadata = Object.fromEntries(
    Object.entries(before).flatMap(([key, value]): [string, unknown][] => {
      const member = undone.get(key);
      if (member !== undefined) return member.had ? [[key, member.was]] : [];
      return key === 'contract' ? [] : [[key, value]];
    }),
  );
  const { Metadata: _, ...rest } = document;
  if (undo.metadata === undefined || Object.keys(metadata).length > 0) return { ...rest, Metadata: metadata };
  return Object.hasOwn(undo.metadata, 'was') ? { ...rest, Metadata: undo.metadata.was } : rest;
};

/** What two documents are compared by: Metadata without the facts, which are compared by themselves. */
export const withoutFacts = (document: JsonObject): JsonObject => {
  const { Metadata: metadata, ...rest } = document;
  if (!isJsonObject(metadata)) return rest;
  const others = Object.entries(metadata).filter(([key]) => !FACT_KEYS.some((fact) => fact === key));
  return others.length === 0 ? rest : { ...rest, Metadata: Object.fromEntries(others) };
};
