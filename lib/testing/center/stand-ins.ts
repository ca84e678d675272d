import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { FlowDocument } from '../../flow-language/document.ts';

type StandInKind = 'queue' | 'hours' | 'prompt';
const KIND_OF_PARAMETER: ReadonlyMap<string, StandInKind> = new Map([
  ['QueueId', 'queue'],
  ['HoursOfOperationId', 'hours'],
  ['PromptId', 'prompt'],
]);

export interface StandIn {
  kind: StandInKind;
  /** Id or ARN, as it stands in the flow. */
  literal: string;
}

const visit = (value: unknown, found: Map<string, StandIn>): void => {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    const kind = KIND_OF_PARAMETER.get(key);
    if (kind !== undefined && typeof item === 'string' && item !== '' && !item.startsWith('$'))
      found.set(`${kind} ${item}`, { kind, literal: item });
    else visit(item, found);
  }
};

/** Queues, hours and prompts that flows name by literal ids: flows exported from an account name everything so. */
export const literalResources = (documents: readonly FlowDocument[]): StandIn[] => {
  const found = new Map<string, StandIn>();
  for (const { Actions } of documents) for (const { Parameters } of Actions) visit(Parameters, found);
  return [...found.values()];
};

/** Puts a resource in the place of each that nobody has planned: a queue without hours, hours that are always open, a sound of 3 s. */
export const putStandIns = (inventory: Inventory, standIns: readonly StandIn[]): void => {
  for (const { kind, literal } of standIns) {
    const id = literal.slice(literal.lastIndexOf('/') + 1);
    const named = { id, arn: literal.startsWith('arn:') ? literal : inventory.arn(kind, id), name: id };
    if (kind === 'queue' && !inventory.queues.get(literal)) inventory.queues.put({ ...named, type: 'STANDARD', status: 'ENABLED' });
    if (kind === 'prompt' && !inventory.prompts.get(literal)) inventory.prompts.put({ ...named, s3Uri: '', durationMs: 3000 });
    if (kind === 'hours' && !inventory.hours.get(literal))
      inventory.hours.put({ ...named, timeZone: 'UTC', config: ALWAYS, overrides: [] });
  }
};

const ALWAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
  day,
  start: { hours: 0, minutes: 0 },
  end: { hours: 23, minutes: 59 },
}));
