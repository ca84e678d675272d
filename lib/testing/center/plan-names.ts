import { type ResourceKind, resourceArn } from '../../emulator/inventory/resource-arn.ts';
import type { NameKind } from '../../flow-language/names/name-kinds.ts';
import { nearestName } from '../../flow-language/nearest-name.ts';
import type { CenterPlan } from './center-plan.ts';
import { outsideArn, TEST_INSTANCE } from './instance.ts';

/** What a resource of the instance is called; ids are made of names, so that everything printed reads well. */
export interface PlannedName {
  id: string;
  arn: string;
  name: string;
}

export type NameKindOfInstance = 'queue' | 'hours' | 'flow' | 'module' | 'prompt' | 'agent' | 'number' | 'routing-profile';

const RESOURCE_KINDS: Readonly<Record<NameKindOfInstance, ResourceKind>> = {
  queue: 'queue',
  hours: 'hours',
  flow: 'flow',
  module: 'module',
  prompt: 'prompt',
  agent: 'user',
  number: 'phoneNumber',
  'routing-profile': 'routingProfile',
};

/** Id and ARN of a resource by its name; `arn`: where flows know it by one of their own. */
export const plannedName = (kind: NameKindOfInstance, name: string, arn?: string): PlannedName => {
  if (arn !== undefined) return { id: arn.slice(arn.lastIndexOf('/') + 1), arn, name };
  const id = `${kind}-${name}`;
  return { id, arn: resourceArn(TEST_INSTANCE, RESOURCE_KINDS[kind], id), name };
};

type Found = { ok: true; text: string } | { ok: false; problem: string };

/** What `${kind:name}` stands for on a center. */
export type NameFinder = (kind: NameKind, name: string) => Found;

const message = (plan: CenterPlan, name: string): string | undefined => {
  const dot = name.lastIndexOf('.');
  const key = name.slice(0, dot);
  const texts = plan.messages !== undefined && Object.hasOwn(plan.messages, key) ? plan.messages[key] : undefined;
  const language = name.slice(dot + 1);
  return texts !== undefined && Object.hasOwn(texts, language) ? texts[language] : undefined;
};

/** Looks names up; an unknown one comes back with the nearest that is known. */
export const nameFinder = (plan: CenterPlan): NameFinder => {
  const known = new Map<NameKind, Map<string, string>>();
  const add = (kind: NameKindOfInstance & NameKind, items: readonly { name: string; arn?: string }[] = []): void => {
    known.set(kind, new Map(items.map(({ name, arn }) => [name, plannedName(kind, name, arn).arn])));
  };
  add('queue', plan.queues);
  add('hours', plan.hours);
  add('prompt', plan.prompts);
  add('number', plan.numbers);
  add(
    'agent',
    plan.agents?.map(({ userName }) => ({ name: userName })),
  );
  add(
    'flow',
    plan.flows.filter(({ type }) => type !== 'MODULE'),
  );
  add(
    'module',
    plan.flows.filter(({ type }) => type === 'MODULE'),
  );
  if (plan.functions !== undefined) known.set('lambda', new Map(plan.functions.map((name) => [name, outsideArn('lambda', name) ?? ''])));
  const messages = Object.entries(plan.messages ?? {}).flatMap(([key, texts]) =>
    Object.keys(texts).map((language) => `${key}.${language}`),
  );
  return (kind, name) => {
    const names = known.get(kind);
    const text = kind === 'message' ? message(plan, name) : names === undefined ? outsideArn(kind, name) : names.get(name);
    if (text !== undefined) return { ok: true, text };
    const near = nearestName(name, kind === 'message' ? messages : (names?.keys() ?? []));
    return { ok: false, problem: `there is no ${kind} "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}` };
  };
};
