import { HOSTILE_KEYS, HOSTILE_VALUES, WORDS } from './hostile-values.ts';
import type { Random } from './seeded-random.ts';

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** A member somewhere in the document: the deeper, the rarer. */
const somewhere = (document: unknown, random: Random): { holder: Holder; key: string } | undefined => {
  let found: { holder: Holder; key: string } | undefined;
  let value = document;
  while (isHolder(value)) {
    const key = random.pick(Object.keys(value));
    if (key === undefined) return found;
    found = { holder: value, key };
    value = Reflect.get(value, key);
    if (random.chance(0.15)) return found;
  }
  return found;
};

const actionsOf = (document: unknown): unknown[] => {
  const actions = isHolder(document) && !Array.isArray(document) ? document.Actions : undefined;
  return Array.isArray(actions) ? actions : [];
};

const identifierOf = (action: unknown): unknown => (isHolder(action) ? Reflect.get(action, 'Identifier') : undefined);

const CHANGES: readonly ((document: unknown, random: Random, others: readonly unknown[]) => void)[] = [
  (document, random) => {
    const place = somewhere(document, random);
    if (place !== undefined) Reflect.set(place.holder, place.key, structuredClone(random.pick(HOSTILE_VALUES)));
  },
  (document, random) => {
    const place = somewhere(document, random);
    if (place !== undefined) Reflect.set(place.holder, place.key, random.pick(WORDS));
  },
  (document, random) => {
    const place = somewhere(document, random);
    if (place === undefined) return;
    if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else Reflect.deleteProperty(place.holder, place.key);
  },
  (document, random) => {
    const place = somewhere(document, random);
    if (place === undefined) return;
    const value: unknown = Reflect.get(place.holder, place.key);
    if (Array.isArray(place.holder)) place.holder.push(structuredClone(value));
    else
      Object.defineProperty(place.holder, random.pick(HOSTILE_KEYS) ?? 'x', {
        value: structuredClone(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  },
  (document, random) => {
    const one = somewhere(document, random);
    const other = somewhere(document, random);
    if (one === undefined || other === undefined) return;
    Reflect.set(one.holder, one.key, structuredClone(Reflect.get(other.holder, other.key)));
  },
  (document, random) => {
    const action = random.pick(actionsOf(document));
    const transitions = isHolder(action) ? Reflect.get(action, 'Transitions') : undefined;
    if (isHolder(transitions)) Reflect.set(transitions, 'NextAction', identifierOf(random.pick(actionsOf(document))));
  },
  (document, random, others) => {
    const stranger = random.pick(actionsOf(random.pick(others)));
    if (stranger === undefined) return;
    const actions = actionsOf(document);
    const copy: unknown = structuredClone(stranger);
    if (isHolder(copy) && random.chance(0.7)) Reflect.set(copy, 'Identifier', identifierOf(random.pick(actions)));
    actions.splice(random.below(actions.length + 1), 0, copy);
  },
];

const MOST_CHANGES = 8;

const changeText = (text: string, random: Random): string => {
  const at = random.below(text.length);
  const length = random.below(40);
  if (random.chance(0.3)) return text.slice(0, at);
  if (random.chance(0.5)) return text.slice(0, at) + text.slice(at + length);
  return (
    text.slice(0, at) +
    text.slice(at, at + length).repeat(2) +
    String(random.pick(['"', '{', '}', ',', '\\', '\u0000', '1'])) +
    text.slice(at)
  );
};

/** A text that was a flow before one to eight things were changed in it; in some, the text itself is damaged. */
export const mutateDocument = (originals: readonly unknown[], random: Random): string => {
  const document: unknown = structuredClone(random.pick(originals));
  for (let count = random.below(MOST_CHANGES) + 1; count > 0; count -= 1) random.pick(CHANGES)?.(document, random, originals);
  const text = JSON.stringify(document) ?? '';
  return random.chance(0.05) && text !== '' ? changeText(text, random) : text;
};
