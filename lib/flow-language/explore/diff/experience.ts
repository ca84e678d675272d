import { scanNames } from '../../names/scan-names.ts';
import type { EndKind } from '../end-kind.ts';
import type { ExploredAction } from '../explored-document.ts';
import type { FlowSet, SetMember } from '../flow-set.ts';
import { heardOf, type NameResolver } from '../heard.ts';
import { secondsOf } from '../nature.ts';
import { type Edge, type State, StateGraph } from '../state-graph.ts';
import { noticedNames } from './noticed-names.ts';
import { TextMemory } from './text-memory.ts';

/** One way on from a place, as the caller meets it. */
export interface ExperienceWay {
  /** Ways of two flows with the same key are the same choice. */
  key: string;
  label: string;
  /** Something has to fail for it. */
  isFailure: boolean;
  /** What the caller notices on this way alone. */
  notices: readonly string[];
  /** Place that follows, by its number. */
  to?: number;
  /** How the path ends here. */
  end?: string;
}

/** A place on a path. */
export interface ExperiencePlace {
  /** What the caller hears or meets here. */
  notices: readonly string[];
  /** What is decided here; the same in two flows when they ask the same. */
  question: string;
  /** The caller decides, not the contact or the center. */
  isCallers: boolean;
  ways: readonly ExperienceWay[];
}

export interface Experience {
  places: readonly ExperiencePlace[];
  /** The place of the start; undefined when the flow has none. */
  start: number | undefined;
  /** False: the bound was reached. */
  complete: boolean;
}

/** A reference as people say it: the name alone. */
const show = (reference: unknown): string => {
  if (typeof reference !== 'string') return '?';
  const [name] = scanNames(reference);
  return name !== undefined && name.start === 0 && name.end === reference.length ? name.name : reference;
};

const questionOf = ({ type, parameters, nature }: ExploredAction): string => {
  if (nature.calls === 'function') return `function ${show(parameters.LambdaFunctionARN)}`;
  if (nature.calls === 'module') return `module ${show(parameters.FlowModuleId)}`;
  if (nature.calls === 'flow') return `transfer to ${show(parameters.ContactFlowId)}`;
  if (type === 'GetParticipantInput') return parameters.StoreInput === 'True' ? 'input' : 'keys';
  if (type === 'Compare') return show(parameters.ComparisonValue);
  if (type === 'CheckHoursOfOperation')
    return `hours ${parameters.HoursOfOperationId === undefined ? 'of the queue' : show(parameters.HoursOfOperationId)}`;
  if (type === 'CheckMetricData')
    return `${show(parameters.MetricType)} of ${show(parameters.QueueId ?? parameters.AgentId ?? 'the queue')}`;
  return type;
};

const SELF_EXPLAINING: ReadonlySet<string> = new Set(['GetParticipantInput', 'Compare', 'Loop', 'MessageParticipantIteratively']);

const labelOf = ({ from: { action }, way }: Edge, question: string): string => {
  if (way.label === '') return '';
  if (way.count !== undefined) return `${way.label} (at most ${way.count} times)`;
  if (way.kind !== 'error' && SELF_EXPLAINING.has(action.type)) return way.label;
  return way.label === 'no key' ? way.label : `${question} ${way.label}`;
};

/** What is noticed beside prompts. */
const eventsOf = ({ from: { action }, way }: Edge): string[] => {
  if (way.kind === 'error') return [];
  if (action.nature.promise === 'callback') return ['(a call-back is taken)'];
  return action.type === 'UpdateContactTextToSpeechVoice' ? [`(voice ${show(action.parameters.TextToSpeechVoice)})`] : [];
};

const WAYS_PER_PLACE = 20;

class Builder {
  readonly places: ExperiencePlace[] = [];
  complete = true;
  readonly #graph: StateGraph;
  readonly #memory: TextMemory;
  readonly #numbers = new Map<State, number>();
  readonly #open: State[] = [];
  readonly #limit: number;
  /** Ways are counted too: one place of a hostile document can have thousands. */
  #waysLeft: number;
  readonly #resolve: NameResolver | undefined;

  constructor(set: FlowSet, member: SetMember, limit: number, resolve: NameResolver | undefined) {
    this.#memory = new TextMemory(noticedNames(set, member));
    this.#graph = new StateGraph(set, { memory: this.#memory, followsTransfers: false });
    this.#limit = limit;
    this.#waysLeft = limit * WAYS_PER_PLACE;
    this.#resolve = resolve;
  }

  build(member: SetMember): number | undefined {
    const start = this.#graph.start(member);
    if (start === undefined) return undefined;
    const first = this.#number(start);
    for (let at = 0; at < this.#open.length; at += 1) {
      const state = this.#open[at];
      if (state !== undefined) this.places.push(this.#place(state));
    }
    return first;
  }

  #number(state: State): number | undefined {
    const known = this.#numbers.get(state);
    if (known !== undefined) return known;
    if (this.#open.length >= this.#limit || this.#waysLeft <= 0) {
      this.complete = false;
      return undefined;
    }
    this.#numbers.set(state, this.#open.length);
    this.#open.push(state);
    return this.#open.length - 1;
  }

  #place(state: State): ExperiencePlace {
    const { action } = state;
    const question = questionOf(action);
    const edges = this.#graph.edges(state);
    this.#waysLeft -= edges.length;
    return {
      notices: this.#noticesOf(state),
      question,
      isCallers: action.nature.heard === 'question',
      ways: edges.filter((edge) => !isIdleFailure(edge, edges)).map((edge) => this.#way(edge, question)),
    };
  }

  #noticesOf(state: State): string[] {
    const { action } = state;
    const { parameters, nature, type } = action;
    if (nature.heard === 'call') return [`(calls ${this.#memory.fill(state, show(parameters.ThirdPartyPhoneNumber))})`];
    if (type === 'Wait') return [`(waits ${secondsOf(parameters.TimeLimitSeconds, 0)} s)`];
    return heardOf(action, (text) => this.#memory.fill(state, text), this.#resolve);
  }

  #way(edge: Edge, question: string): ExperienceWay {
    const label = labelOf(edge, question);
    const key = edge.way.count === undefined ? label : edge.way.label;
    const isFailure = edge.way.kind === 'error' && edge.way.error !== 'InputTimeLimitExceeded';
    const way = { key, label, isFailure, notices: eventsOf(edge) };
    if (edge.to === undefined) return { ...way, end: this.#endOf(edge) };
    const to = this.#number(edge.to);
    return to === undefined ? { ...way, end: 'not walked any further' } : { ...way, to };
  }

  #endOf({ from, end = 'unhandled' }: Edge): string {
    const { parameters } = from.action;
    const queue = parameters.QueueId ?? parameters.AgentId ?? this.#memory.queueOf(from);
    if (end === 'queued') return `queue ${show(queue ?? 'set before')}`;
    if (end !== 'transfer') return ENDS[end];
    return `flow ${show(parameters.ContactFlowId)}${queue === undefined ? '' : ` with queue ${show(queue)}`}`;
  }
}

const ENDS: Record<Exclude<EndKind, 'queued' | 'transfer'>, string> = {
  'disconnect-spoken': 'hang-up',
  'disconnect-silent': 'hang-up',
  agent: 'agent',
  callback: 'hang-up',
  voicemail: 'hang-up',
  'third-party': 'third party',
  waiting: 'until somebody comes',
  'end-flow': 'end of the flow',
  return: 'return of the module',
  cycle: 'round again',
  unhandled: 'the flow has no way on',
};

/** A prompt that cannot be played and goes on as if it had been: nobody chooses that. */
const isIdleFailure = (edge: Edge, edges: readonly Edge[]): boolean => {
  if (edge.way.error !== 'NoMatchingError' || edge.from.action.nature.heard !== 'statement') return false;
  const said = edges.find(({ way }) => way.kind === 'success');
  return said !== undefined && said.to?.action === edge.to?.action && said.to?.frame === edge.to?.frame && said.end === edge.end;
};

/** Everything a caller can meet in one flow, with modules of the set played through; other flows it hands over to are ends. */
export const experienceOf = (set: FlowSet, member: SetMember, options: { limit: number; resolve?: NameResolver }): Experience => {
  const builder = new Builder(set, member, options.limit, options.resolve);
  const start = builder.build(member);
  return { places: builder.places, start, complete: builder.complete };
};
