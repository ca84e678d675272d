import type { SetMember } from './flow-set.ts';
import { type Nature, natureOf } from './nature.ts';
import { type Branch, type Way, waysOut } from './ways-out.ts';

export interface ExploredAction {
  document: ExploredDocument;
  index: number;
  identifier: string;
  type: string;
  parameters: Readonly<Record<string, unknown>>;
  nature: Nature;
  ways: readonly Way[];
  branches: readonly Branch[];
  /** Number of the first branch among all branches of the document. */
  firstBranch: number;
}

/** A document with the ways out of each action worked out once. */
export interface ExploredDocument {
  member: SetMember;
  index: number;
  start: string;
  actions: ReadonlyMap<string, ExploredAction>;
  branchCount: number;
}

/** Of actions with the same identifier the first one is meant, as in the engine. */
export const exploreDocument = (member: SetMember, index: number): ExploredDocument => {
  const actions = new Map<string, ExploredAction>();
  const document = { member, index, start: member.document.StartAction, actions, branchCount: 0 };
  for (const [at, action] of member.document.Actions.entries()) {
    if (actions.has(action.Identifier)) continue;
    const { ways, branches } = waysOut(action, member.type);
    actions.set(action.Identifier, {
      document,
      index: at,
      identifier: action.Identifier,
      type: action.Type,
      parameters: action.Parameters ?? {},
      nature: natureOf(action.Type),
      ways,
      branches,
      firstBranch: document.branchCount,
    });
    document.branchCount += branches.length;
  }
  return document;
};
