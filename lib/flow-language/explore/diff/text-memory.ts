import { OPERATORS } from '../../engine/operators.ts';
import { lonePath, scanPaths } from '../../references/scan-paths.ts';
import type { ExploredAction } from '../explored-document.ts';
import type { Memory } from '../memory.ts';
import type { Frame, State } from '../state-graph.ts';
import { assignmentsOf, fillText } from '../texts.ts';
import type { Way } from '../ways-out.ts';

/** Values are kept up to this length; a longer one (a text that a loop makes longer and longer) counts as not known. */
const LONGEST_VALUE = 2000;
const QUEUE = 'queue';

type Values = ReadonlyMap<string, string>;

const isLiteral = (text: string): boolean => !text.includes('$');

const isFlowAttribute = (name: string): boolean => name.startsWith('FlowAttributes.');
const keyOf = (name: string, frame: Frame): string => (isFlowAttribute(name) ? `${frame.id} ${name}` : name);
const belongsTo = (key: string, frame: Frame | undefined): boolean => {
  const space = key.indexOf(' FlowAttributes.');
  return space !== -1 && (frame === undefined || key.slice(0, space) === `${frame.id}`);
};

/** The attribute that an action compares, if it compares one. */
const comparedName = ({ type, parameters }: ExploredAction): string | undefined => {
  const path = type === 'Compare' && typeof parameters.ComparisonValue === 'string' ? lonePath(parameters.ComparisonValue) : undefined;
  const [key] = path?.keys ?? [];
  return path === undefined || key === undefined || path.keys.length !== 1 ? undefined : `${path.root}.${key}`;
};

const references = (name: string, text: string): boolean =>
  scanPaths(text).some(({ root, keys }) => keys.length === 1 && `${root}.${keys[0]}` === name);

/**
 * What a path has written into attributes, and what it knows of them because it took a branch. Only attributes in `names`
 * are kept: those that are said or compared.
 */
export class TextMemory implements Memory {
  readonly initial = 0;
  readonly #names: ReadonlySet<string>;
  readonly #values: Values[] = [new Map()];
  readonly #numbers = new Map<string, number>([['[]', 0]]);

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  #numberOf(values: Map<string, string>): number {
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(sorted);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#values.push(new Map(sorted));
    this.#numbers.set(key, this.#values.length - 1);
    return this.#values.length - 1;
  }

  #at(memory: number): Values {
    return this.#values[memory] ?? new Map();
  }

  /** A text as this path says it; a flow attribute that it has not set is empty. */
  fill({ memory, frame }: State, text: string): string {
    const values = this.#at(memory);
    return fillText(text, (name) => values.get(keyOf(name, frame)) ?? (isFlowAttribute(name) ? '' : undefined));
  }

  /** The target queue as this path has set it. */
  queueOf({ memory }: State): string | undefined {
    return this.#at(memory).get(QUEUE);
  }

  waysFrom({ action, frame, memory }: State): readonly Way[] {
    const name = comparedName(action);
    if (name === undefined) return action.ways;
    const known = this.#at(memory).get(keyOf(name, frame));
    const isKnown = known === undefined ? isFlowAttribute(name) : isLiteral(known);
    const taken = isKnown ? takenBranch(action, known) : undefined;
    if (taken === undefined) return action.ways;
    return action.ways.filter(
      ({ kind, branch }) => kind === 'error' || (taken === -1 ? kind === 'otherwise' : kind === 'condition' && branch === taken),
    );
  }

  after(state: State, way: Way): number {
    if (way.kind === 'error') return state.memory;
    const { action, frame, memory } = state;
    const values = new Map(this.#at(memory));
    for (const { name, template } of assignmentsOf(action)) {
      if (!this.#names.has(name)) continue;
      const text = fillText(template, (other) => literalOf(values.get(keyOf(other, frame))));
      if (text.length > LONGEST_VALUE || references(name, text)) values.delete(keyOf(name, frame));
      else values.set(keyOf(name, frame), text);
    }
    const target = action.type === 'UpdateContactTargetQueue' ? (action.parameters.QueueId ?? action.parameters.AgentId) : undefined;
    if (typeof target === 'string')
      values.set(QUEUE, fillText(target, (other) => literalOf(values.get(keyOf(other, frame)))).slice(0, LONGEST_VALUE));
    this.#narrow(values, state, way);
    return this.#numberOf(values);
  }

  /** A branch for `= text` says what the attribute is. */
  #narrow(values: Map<string, string>, { action, frame }: State, way: Way): void {
    const name = comparedName(action);
    if (name === undefined || !name.startsWith('Attributes.') || way.result === undefined || !isLiteral(way.result)) return;
    if (way.operator === 'Equals') values.set(keyOf(name, frame), way.result);
  }

  enter(memory: number): number {
    return memory;
  }

  /** Flow attributes end with their run; a transfer ends all of them. */
  leave(memory: number, frame: Frame | undefined): number {
    const values = this.#at(memory);
    const kept = [...values].filter(([key]) => !belongsTo(key, frame));
    return kept.length === values.size ? memory : this.#numberOf(new Map(kept));
  }
}

const literalOf = (value: string | undefined): string | undefined => (value !== undefined && isLiteral(value) ? value : undefined);

/** Branch that a known value takes: its number, -1 for none of them, undefined when a condition cannot be decided here. */
const takenBranch = ({ ways }: ExploredAction, value: string | undefined): number | undefined => {
  if (value === undefined) return -1;
  for (const way of ways) {
    if (way.kind !== 'condition') continue;
    const test = OPERATORS.get(way.operator ?? '');
    if (test === undefined || way.result === undefined || !isLiteral(way.result)) return undefined;
    if (test(value, way.result)) return way.branch;
  }
  return -1;
};
