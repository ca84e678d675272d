import { type EndKind, isCarriedOn } from './end-kind.ts';
import { type ExploredAction, type ExploredDocument, exploreDocument } from './explored-document.ts';
import type { FlowSet, SetMember } from './flow-set.ts';
import type { Memory } from './memory.ts';
import { FLAG, FLAG_SPAN, flagsAfter, isHeard, silenceOf } from './path-flags.ts';
import type { Way } from './ways-out.ts';

/** A run of one document: by itself, or called as a module from a place in another run. */
export interface Frame {
  id: number;
  document: ExploredDocument;
  /** The document whose run this is in the end. */
  root: ExploredDocument;
  caller?: Caller;
  depth: number;
}

/** Where a module was called. */
export interface Caller {
  frame: Frame;
  action: ExploredAction;
}

/** Where a path is: the action that comes next, in which run, and what the path remembers. */
export interface State {
  id: number;
  frame: Frame;
  action: ExploredAction;
  flags: number;
  memory: number;
}

export interface WalkedBranch {
  document: ExploredDocument;
  number: number;
}

/** A step of a path. `end` without `to`: the path ends with it. */
export interface Edge {
  from: State;
  way: Way;
  to?: State;
  end?: EndKind;
  /** Branches that are walked with this step: one as a rule, more when a module returns with it. */
  branches: readonly WalkedBranch[];
  heard: boolean;
  /** Longest time with nothing heard. */
  seconds: number;
  /** How often a counted loop can take this step; 0: it is not counted. */
  count: number;
}

/** What a path carries on to its next place. */
interface Luggage {
  frame: Frame;
  flags: number;
  memory: number;
}

/** Modules within modules (documented). */
export const DEEPEST_MODULE = 5;
/** Flows that may be handed to (documented). */
const TRANSFER_TARGETS: ReadonlySet<string> = new Set(['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']);
export const isTransferTarget = ({ type }: SetMember): boolean => TRANSFER_TARGETS.has(type);

const MOST_ACTIONS = 1024;

/**
 * The places that paths through a set of flows can be at, made as they are asked for and kept, so that what two paths have
 * in common is worked out once. States are numbered from 0 in the order of their making.
 */
export class StateGraph {
  readonly set: FlowSet;
  readonly states: State[] = [];
  readonly #documents = new Map<SetMember, ExploredDocument>();
  readonly #frames = new Map<string, Frame>();
  readonly #known = new Map<string, State>();
  readonly #edges: (readonly Edge[] | undefined)[] = [];
  readonly #memory: Memory | undefined;
  readonly #followsTransfers: boolean;

  constructor(set: FlowSet, options: { memory?: Memory; followsTransfers?: boolean } = {}) {
    this.set = set;
    this.#memory = options.memory;
    this.#followsTransfers = options.followsTransfers ?? true;
  }

  document(member: SetMember): ExploredDocument {
    const known = this.#documents.get(member) ?? exploreDocument(member, this.#documents.size);
    this.#documents.set(member, known);
    return known;
  }

  /** The first state of a flow; undefined when its StartAction does not exist. */
  start(member: SetMember): State | undefined {
    const frame = this.#frame(this.document(member));
    const action = frame.document.actions.get(frame.document.start);
    return action && this.#state(frame, action, 0, this.#memory?.initial ?? 0);
  }

  edges(state: State): readonly Edge[] {
    const known = this.#edges[state.id] ?? this.#leave(state);
    this.#edges[state.id] = known;
    return known;
  }

  #frame(document: ExploredDocument, caller?: Caller): Frame {
    const key = caller === undefined ? `${document.index}` : `${document.index} ${caller.frame.id} ${caller.action.index}`;
    const known = this.#frames.get(key);
    if (known !== undefined) return known;
    const frame: Frame = {
      id: this.#frames.size,
      document,
      root: caller?.frame.root ?? document,
      depth: caller === undefined ? 0 : caller.frame.depth + 1,
      ...(caller === undefined ? {} : { caller }),
    };
    this.#frames.set(key, frame);
    return frame;
  }

  #state(frame: Frame, action: ExploredAction, flags: number, memory: number): State {
    const place = (frame.id * MOST_ACTIONS + action.index) * FLAG_SPAN + flags;
    const key = memory === 0 ? `${place}` : `${place} ${memory}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const state: State = { id: this.states.length, frame, action, flags, memory };
    this.states.push(state);
    this.#known.set(key, state);
    return state;
  }

  #leave(state: State): Edge[] {
    const { action } = state;
    const module = action.nature.calls === 'module' ? this.#module(state) : undefined;
    const possible = this.#memory?.waysFrom(state) ?? action.ways;
    const ways = module === undefined ? possible : possible.filter(({ kind }) => kind === 'error');
    const edges = ways.map((way) => this.#follow(state, way));
    return module === undefined ? edges : [module, ...edges];
  }

  /** The step into a module of the set; the ways out of the call are taken when it returns. */
  #module(state: State): Edge | undefined {
    const member = this.set.module(state.action.parameters.FlowModuleId);
    if (member === undefined || state.frame.depth >= DEEPEST_MODULE) return undefined;
    const frame = this.#frame(this.document(member), { frame: state.frame, action: state.action });
    const memory = this.#memory?.enter(state.memory, frame) ?? 0;
    return this.#goTo(plainEdge(state, { kind: 'success', label: '' }), frame.document.start, { frame, flags: state.flags, memory });
  }

  #follow(state: State, way: Way): Edge {
    const luggage = {
      frame: state.frame,
      flags: flagsAfter(state.flags, state.action, way),
      memory: this.#memory?.after(state, way) ?? 0,
    };
    const edge = plainEdge(state, way);
    return way.ends === true ? this.#finish(edge, luggage) : this.#goTo(edge, way.target, luggage);
  }

  #goTo(edge: Edge, identifier: string | undefined, luggage: Luggage): Edge {
    const { frame, flags, memory } = luggage;
    const action = identifier === undefined ? undefined : frame.document.actions.get(identifier);
    if (action !== undefined) return { ...edge, to: this.#state(frame, action, flags, memory) };
    // A flow that has no way on ends; inside a module the call fails instead (inferred).
    if (frame.caller === undefined) return { ...edge, end: isCarriedOn(frame.document.member.type) ? 'end-flow' : 'unhandled' };
    const failure = frame.caller.action.ways.find(({ error }) => error === 'NoMatchingError');
    return this.#backTo(edge, frame.caller, failure, luggage);
  }

  /** Out of a module, by a way out of its call. */
  #backTo(edge: Edge, caller: Caller, way: Way | undefined, { frame, flags, memory }: Luggage): Edge {
    const luggage = { frame: caller.frame, flags, memory: this.#memory?.leave(memory, frame) ?? 0 };
    if (way === undefined) return this.#goTo(edge, undefined, luggage);
    const label = way.label === '' ? edge.way.label : way.label;
    const back = { ...edge, way: { ...edge.way, label }, branches: [...edge.branches, ...branchOf(caller.frame, caller.action, way)] };
    return this.#goTo(back, way.target, luggage);
  }

  #finish(edge: Edge, luggage: Luggage): Edge {
    const { frame, flags, memory } = luggage;
    const { nature, parameters } = edge.from.action;
    const end = nature.end?.(parameters) ?? 'end-flow';
    if (end === 'return' && frame.caller !== undefined) {
      return this.#backTo(edge, frame.caller, returnWay(frame.caller.action, parameters.Result), luggage);
    }
    const target = end === 'transfer' && this.#followsTransfers ? this.set.flow(parameters.ContactFlowId) : undefined;
    if (target !== undefined && isTransferTarget(target)) {
      const next = this.#frame(this.document(target));
      return this.#goTo(edge, next.document.start, { frame: next, flags, memory: this.#memory?.leave(memory, undefined) ?? 0 });
    }
    return { ...edge, end: end === 'disconnect' ? disconnectKind(flags) : end };
  }
}

const branchOf = ({ document }: Frame, action: ExploredAction, { branch }: Way): WalkedBranch[] =>
  branch === undefined ? [] : [{ document, number: action.firstBranch + branch }];

const plainEdge = (from: State, way: Way): Edge => {
  const heard = isHeard(from.action, way);
  const seconds = heard ? 0 : silenceOf(from.action, way);
  return { from, way, branches: branchOf(from.frame, from.action, way), heard, seconds, count: way.count ?? 0 };
};

/** The way out of the call that the module's result takes. */
const returnWay = ({ ways }: ExploredAction, result: unknown): Way | undefined => {
  const plain = ways.find(({ kind }) => kind === 'success');
  if (typeof result !== 'string') return plain;
  return ways.find((way) => way.kind === 'condition' && way.result === result) ?? ways.find(({ kind }) => kind === 'otherwise') ?? plain;
};

const disconnectKind = (flags: number): EndKind => {
  if ((flags & FLAG.callback) !== 0) return 'callback';
  if ((flags & FLAG.voicemail) !== 0) return 'voicemail';
  return (flags & FLAG.spoken) === 0 ? 'disconnect-silent' : 'disconnect-spoken';
};
