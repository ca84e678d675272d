import type { Center } from '../../center/center.ts';
import type { NameKind } from '../../flow-language/names/name-kinds.ts';
import type { FlowSource } from '../sources/flow-source.ts';
import type { PromptFile } from '../sources/prompt-file.ts';

/** Kind → names that flows may refer to. A kind that is not there is nothing a center can have. */
export type NameInventory = ReadonlyMap<NameKind, ReadonlySet<string>>;

export interface NamedThings {
  center: Center;
  flows: FlowSource[];
  /** Names of flows and modules whose files cannot be read: they are told once, not again by each that names them. */
  unread?: readonly string[];
  prompts: PromptFile[];
  /** Names of functions for flows. */
  functions: string[];
}

export function nameInventory({ center, flows, unread = [], prompts, functions }: NamedThings): NameInventory {
  const names = (list: readonly { name: string }[]) => new Set(list.map((item) => item.name));
  return new Map<NameKind, ReadonlySet<string>>([
    ['queue', names(center.queues)],
    ['hours', names(center.hours)],
    ['number', names(center.numbers.filter((number) => !number.pending))],
    ['agent', new Set(center.users.create ? center.agents.map((agent) => agent.userName) : [])],
    ['flow', new Set([...names(flows.filter((flow) => flow.type !== 'MODULE')), ...unread])],
    ['module', new Set([...names(flows.filter((flow) => flow.type === 'MODULE')), ...unread])],
    ['prompt', names(prompts)],
    ['lambda', new Set(functions)],
    ['message', new Set(messageNames(center))],
  ]);
}

function messageNames(center: Center): string[] {
  return Object.entries(center.messages).flatMap(([key, texts]) => Object.keys(texts).map((language) => `${key}.${language}`));
}
