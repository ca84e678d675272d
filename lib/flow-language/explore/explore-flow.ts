import { EVENT_HOOKS } from '../contact-state.ts';
import type { FlowType } from '../document.ts';
import { END_KINDS, type EndKind } from './end-kind.ts';
import type { ExploredAction, ExploredDocument } from './explored-document.ts';
import { type Fault, fault } from './fault.ts';
import { actionFaults } from './faults/action-faults.ts';
import { endFaults } from './faults/end-faults.ts';
import { moduleFaults, resultDataFaults } from './faults/module-faults.ts';
import { silenceFaults } from './faults/silence-faults.ts';
import type { FlowSet, SetMember } from './flow-set.ts';
import type { NameResolver } from './heard.ts';
import { hooksOf } from './hooks.ts';
import { type PathReport, pathReport } from './path-report.ts';
import { placeOf } from './place.ts';
import { type Silence, silenceOfWalk } from './silence/silence-of-walk.ts';
import { finite, type SilenceReport, silentWaits } from './silence/silence-report.ts';
import { DEEPEST_MODULE, StateGraph } from './state-graph.ts';
import { type Walk, walkFlow } from './walk.ts';

export interface ExploreOptions {
  /** Most states visited for one flow. */
  states?: number;
  /** Silence budget in seconds. */
  silence?: number;
  resolve?: NameResolver;
}

/** What the explorer finds about one document of a set. */
export interface Exploration {
  file: string;
  name: string;
  type: FlowType;
  /** Branches of this document that some outcome can take. */
  branches: number;
  /** Those of them that a path from its start takes. */
  walked: number;
  /** Places at which paths end, by how they end. */
  ends: Partial<Record<EndKind, number>>;
  faults: Fault[];
  /** One entry for each place and kind of end, at most 200. */
  paths: PathReport[];
  longestSilence: SilenceReport;
  /** Other documents of the set that paths go through or that are hooked in. */
  reaches: string[];
  /** Places visited. */
  states: number;
  /** False: the bound on states was reached. */
  complete: boolean;
}

export const DEFAULT_STATES = 200_000;
export const DEFAULT_SILENCE = 10;
const MOST_PATHS = 200;

/** Walks flows of one set; what they share is worked out once. */
export class Explorer {
  readonly #set: FlowSet;
  readonly #graph: StateGraph;
  readonly #limit: number;
  readonly #budget: number;
  readonly #resolve: NameResolver | undefined;
  readonly #heads = new Map<SetMember, number>();

  constructor(set: FlowSet, { states = DEFAULT_STATES, silence = DEFAULT_SILENCE, resolve }: ExploreOptions = {}) {
    this.#set = set;
    this.#graph = new StateGraph(set);
    this.#limit = Math.max(1, states);
    this.#budget = silence;
    this.#resolve = resolve;
  }

  /** Never throws for a parsed document, and never takes longer than the bound on states allows. */
  explore(member: SetMember): Exploration {
    const document = this.#graph.document(member);
    const start = this.#graph.start(member);
    if (start === undefined) return this.#withoutStart(member, document);
    const walk = walkFlow(this.#graph, start, this.#limit);
    const hooked = this.#hookedIn(walk);
    const silence = silenceOfWalk(this.#graph, walk, (end) => (end === 'queued' ? this.#queueHead(hooked.queues) : 0));
    return {
      ...this.#report(member, document, walk),
      faults: this.#faults(document, walk, silence),
      longestSilence: longest(silence),
      reaches: reached(walk, hooked.all).filter((file) => file !== member.file),
    };
  }

  #withoutStart(member: SetMember, { branchCount, start }: ExploredDocument): Exploration {
    const message =
      start === '' ? 'StartAction is empty: the flow was never wired.' : `StartAction "${start.slice(0, 80)}" does not exist.`;
    const faults = [fault('dead-end', { file: member.file }, message, 'Name the first action.')];
    const { file, name, type } = member;
    const nothing = { walked: 0, ends: {}, paths: [], longestSilence: { seconds: 0, waits: [] }, reaches: [], states: 0, complete: true };
    return { file, name, type, branches: branchCount, faults, ...nothing };
  }

  #report({ file, name, type }: SetMember, document: ExploredDocument, walk: Walk) {
    const ends: Exploration['ends'] = {};
    for (const kind of END_KINDS) {
      const count = walk.ends.filter((end) => end.kind === kind).length;
      if (count > 0) ends[kind] = count;
    }
    return {
      file,
      name,
      type,
      branches: document.branchCount,
      walked: walk.walked.get(document)?.size ?? 0,
      ends,
      paths: walk.ends.slice(0, MOST_PATHS).map((end) => pathReport(walk, end, this.#resolve)),
      states: walk.states.length,
      complete: walk.complete,
    };
  }

  #faults(document: ExploredDocument, walk: Walk, silence: Silence): Fault[] {
    const own = ownActions(walk, document);
    const calls = own.filter(({ nature }) => nature.calls === 'module');
    const modules = calls.map(({ parameters }) => this.#set.module(parameters.FlowModuleId));
    const known = modules.flatMap((module) => module ?? []);
    return [
      ...actionFaults(own, this.#set),
      ...calls.flatMap((call, index) => (modules[index] === undefined ? [] : moduleFaults(call, modules[index]))),
      ...resultDataFaults(document, known, known.length === modules.length),
      ...nestingFaults(walk, document, this.#set),
      ...silenceFaults(silence, document, this.#budget),
      ...endFaults(this.#graph, walk, document),
      ...this.#coverageFaults(document, walk, own),
    ];
  }

  #coverageFaults(document: ExploredDocument, walk: Walk, own: readonly ExploredAction[]): Fault[] {
    const { file } = document.member;
    if (!walk.complete) {
      const message = `The bound of ${this.#limit} states was reached: there is more than was walked.`;
      return [fault('bound-reached', { file }, message, 'Raise --states, or move a part of the flow to a flow of its own.')];
    }
    const reachedActions = new Set(own);
    return [...document.actions.values()]
      .filter((action) => !reachedActions.has(action))
      .map((action) => fault('unreachable-action', placeOf(action), `No path reaches ${action.type}.`, 'Lead to it, or delete it.'));
  }

  #hookedIn(walk: Walk): { queues: SetMember[]; all: SetMember[] } {
    const queues = new Set<SetMember>();
    const all = new Set<SetMember>();
    for (const action of new Set(walk.states.map((state) => state.action))) {
      for (const { hook, reference } of hooksOf(action)) {
        const target = this.#set.flow(reference);
        if (target === undefined) continue;
        all.add(target);
        if (hook === EVENT_HOOKS[0] && target.type === 'CUSTOMER_QUEUE') queues.add(target);
      }
    }
    return { queues: [...queues], all: [...all] };
  }

  /** Longest silence at the beginning of a queue flow: it follows that before the queue. The default queue flow speaks at once (exported). */
  #queueHead(queues: readonly SetMember[]): number {
    return queues.reduce((longestHead, queue) => Math.max(longestHead, this.#headOf(queue)), 0);
  }

  #headOf(member: SetMember): number {
    const known = this.#heads.get(member);
    if (known !== undefined) return known;
    const start = this.#graph.start(member);
    const head = start === undefined ? 0 : silenceOfWalk(this.#graph, walkFlow(this.#graph, start, this.#limit), () => 0).head;
    this.#heads.set(member, head);
    return head;
  }
}

const ownActions = (walk: Walk, document: ExploredDocument): ExploredAction[] => [
  ...new Set(walk.states.map(({ action }) => action).filter((action) => action.document === document)),
];

const reached = (walk: Walk, hooked: readonly SetMember[]): string[] => [
  ...new Set([...walk.states.map(({ action }) => action.document.member.file), ...hooked.map(({ file }) => file)]),
];

const longest = (silence: Silence): SilenceReport => {
  let most = -1;
  for (const [index, seconds] of silence.through.entries()) if (most === -1 || seconds > (silence.through[most] ?? 0)) most = index;
  if (most === -1) return { seconds: 0, waits: [] };
  return { seconds: finite(silence.through[most] ?? 0), waits: silentWaits(silence.stretch(most)) };
};

const nestingFaults = (walk: Walk, document: ExploredDocument, set: FlowSet): Fault[] => {
  const tooDeep = walk.states.find(
    ({ frame, action }) =>
      frame.root === document &&
      frame.depth >= DEEPEST_MODULE &&
      action.nature.calls === 'module' &&
      set.module(action.parameters.FlowModuleId) !== undefined,
  );
  if (tooDeep === undefined) return [];
  const message = `A module is called ${DEEPEST_MODULE + 1} deep: at most ${DEEPEST_MODULE} are allowed, the call fails.`;
  return [fault('module-nesting', placeOf(tooDeep.action), message, 'Call it from a flow.')];
};
