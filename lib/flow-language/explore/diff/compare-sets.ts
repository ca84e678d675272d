import type { FlowType } from '../../document.ts';
import { Explorer } from '../explore-flow.ts';
import { exploreDocument } from '../explored-document.ts';
import { type FlowSet, makeFlowSet, type SetMember } from '../flow-set.ts';
import type { NameResolver } from '../heard.ts';
import { hooksOf } from '../hooks.ts';
import { type Comparison, compareExperiences } from './compare-experiences.ts';
import { experienceOf } from './experience.ts';

export interface FlowDifference {
  name: string;
  type: FlowType;
  kind: 'added' | 'removed' | 'changed' | 'equal';
  changes: Comparison['changes'];
  /** What is not on a path: flows hooked in, the longest silence. */
  notes: string[];
  complete: boolean;
}

/** One of the two sides of a comparison. */
export interface Side {
  members: readonly SetMember[];
  resolve?: NameResolver;
}

const MOST_PLACES = 20_000;
const MOST_STATES = 50_000;

const hookTexts = (member: SetMember): Map<string, string> =>
  new Map(
    [...exploreDocument(member, 0).actions.values()].flatMap((action) =>
      hooksOf(action).map(({ hook, reference }) => [hook, String(reference)] as const),
    ),
  );

const hookNotes = (before: SetMember, after: SetMember): string[] => {
  const old = hookTexts(before);
  const young = hookTexts(after);
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((hook) => old.get(hook) !== young.get(hook))
    .map((hook) => `hook ${hook}: ${old.get(hook) ?? 'none'} → ${young.get(hook) ?? 'none'}`);
};

const silenceWords = (seconds: number | null): string => (seconds === null ? 'without end' : `${seconds} s`);

/** Modules that some flow of the set calls are played through there. */
const calledModules = (set: FlowSet): ReadonlySet<string> =>
  new Set(
    set.members.flatMap(({ document, type }) =>
      type === 'MODULE'
        ? []
        : document.Actions.flatMap(({ Type, Parameters }) =>
            Type === 'InvokeFlowModule' ? (set.module(Parameters?.FlowModuleId)?.name ?? []) : [],
          ),
    ),
  );

const keyOf = ({ name, type }: SetMember): string => `${type === 'MODULE' ? 'module' : 'flow'} ${name}`;

class SetComparer {
  readonly #before: FlowSet;
  readonly #after: FlowSet;
  readonly #silence: { before: Explorer; after: Explorer };
  readonly #resolve: { before?: NameResolver; after?: NameResolver };

  constructor(before: Side, after: Side) {
    this.#before = makeFlowSet(before.members);
    this.#after = makeFlowSet(after.members);
    this.#resolve = { before: before.resolve, after: after.resolve };
    const options = { states: MOST_STATES };
    this.#silence = { before: new Explorer(this.#before, options), after: new Explorer(this.#after, options) };
  }

  pair(before: SetMember, after: SetMember): FlowDifference {
    const { changes, complete } = compareExperiences(
      experienceOf(this.#before, before, { limit: MOST_PLACES, resolve: this.#resolve.before }),
      experienceOf(this.#after, after, { limit: MOST_PLACES, resolve: this.#resolve.after }),
    );
    const notes = [...this.#silenceNotes(before, after), ...hookNotes(before, after)];
    const isEqual = changes.length === 0 && notes.length === 0 && complete;
    return { name: after.name, type: after.type, kind: isEqual ? 'equal' : 'changed', changes, notes, complete };
  }

  #silenceNotes(before: SetMember, after: SetMember): string[] {
    const old = this.#silence.before.explore(before).longestSilence.seconds;
    const young = this.#silence.after.explore(after).longestSilence.seconds;
    return old === young ? [] : [`longest silence: ${silenceWords(old)} → ${silenceWords(young)}`];
  }

  sets(): FlowDifference[] {
    const played = calledModules(this.#after);
    const playedBefore = calledModules(this.#before);
    const old = new Map(this.#before.members.map((member) => [keyOf(member), member]));
    const young = new Map(this.#after.members.map((member) => [keyOf(member), member]));
    return [...new Set([...old.keys(), ...young.keys()])].sort().flatMap((key) => {
      const before = old.get(key);
      const after = young.get(key);
      const member = after ?? before;
      if (member === undefined) return [];
      const isPlayed = member.type === 'MODULE' && (played.has(member.name) || playedBefore.has(member.name));
      if (isPlayed) return [];
      if (before !== undefined && after !== undefined) return [this.pair(before, after)];
      const { name, type } = member;
      return [
        { name, type, kind: before === undefined ? 'added' : 'removed', changes: [], notes: [], complete: true } satisfies FlowDifference,
      ];
    });
  }
}

/** Two versions of one flow. */
export const compareFlows = (before: Side & { flow: SetMember }, after: Side & { flow: SetMember }): FlowDifference =>
  new SetComparer(before, after).pair(before.flow, after.flow);

/** Two versions of a set of flows, by name. Modules are part of the flows that call them. */
export const compareSets = (before: Side, after: Side): FlowDifference[] => new SetComparer(before, after).sets();
