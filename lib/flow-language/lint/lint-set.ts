import type { FlowDocument, FlowType } from '../document.ts';
import { type FlowSet, makeFlowSet, memberName } from '../explore/flow-set.ts';
import type { NameKind } from '../names/name-kinds.ts';
import { type FlowGraph, makeGraph } from './graph/flow-graph.ts';

/** What a center's definition says that flows may name. A kind that is not there is nothing a center can have. */
export interface CenterNames {
  names: ReadonlyMap<NameKind, ReadonlySet<string>>;
  /** Languages in which the center speaks, as they stand in `${message:key.language}`. */
  languages: readonly string[];
}

/** A flow that is readable, with its graph. */
export interface LintedFlow {
  file: string;
  /** What `${flow:name}` and `${module:name}` call it. */
  name: string;
  type: FlowType;
  document: FlowDocument;
  graph: FlowGraph;
  /** Absent when no definition is at hand: then names are valid in form. */
  center?: CenterNames;
}

/** Flows that are linted together: what one of them sets, another one may read. */
export interface LintSet {
  flows: readonly LintedFlow[];
  /** The flow that a `${flow:name}` or `${module:name}` means, when it is among them. */
  flow(reference: unknown): LintedFlow | undefined;
  module(reference: unknown): LintedFlow | undefined;
}

export interface LintMember {
  file: string;
  type: FlowType;
  document: FlowDocument;
  center?: CenterNames;
}

export const makeLintSet = (members: readonly LintMember[]): LintSet => {
  const flows = members.map((member) => ({
    ...member,
    name: memberName(member.document, member.file),
    graph: makeGraph(member.document, member.type),
  }));
  const set: FlowSet = makeFlowSet(flows);
  const byDocument = new Map(flows.map((flow) => [flow.document, flow]));
  const linted = (document: FlowDocument | undefined) => document && byDocument.get(document);
  return {
    flows,
    flow: (reference) => linted(set.flow(reference)?.document),
    module: (reference) => linted(set.module(reference)?.document),
  };
};
