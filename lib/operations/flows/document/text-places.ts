import { isJsonObject, type JsonObject, memberOf } from './json-object.ts';

/** Where a text stands. `action` is the identifier, null in Metadata; drafts may repeat one, which `occurrence` (from 0) tells apart. */
export interface TextPlace {
  action: string | null;
  occurrence: number;
  /** Keys and indexes below the action (`['Parameters', 'QueueId']`) or the document (`['Metadata', …]`). */
  keys: readonly (string | number)[];
}

type Change = (text: string, place: TextPlace) => string;

/** One text for one place, whatever its keys are made of. */
export const placeKey = ({ action, occurrence, keys }: TextPlace): string => JSON.stringify([action, occurrence, ...keys]);

const mapValue = (value: unknown, place: TextPlace, change: Change): unknown => {
  if (typeof value === 'string') return change(value, place);
  if (Array.isArray(value)) return value.map((item, index) => mapValue(item, { ...place, keys: [...place.keys, index] }, change));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapValue(item, { ...place, keys: [...place.keys, key] }, change)]),
  );
};

const mapMember = (object: JsonObject, key: string, map: (value: unknown) => unknown): JsonObject =>
  Object.hasOwn(object, key)
    ? Object.fromEntries(Object.entries(object).map(([name, value]) => [name, name === key ? map(value) : value]))
    : object;

const mapOperands = (transitions: unknown, place: TextPlace, change: Change): unknown => {
  if (!isJsonObject(transitions)) return transitions;
  return mapMember(transitions, 'Conditions', (conditions) => {
    if (!Array.isArray(conditions)) return conditions;
    return conditions.map((branch: unknown, index) => {
      if (!isJsonObject(branch)) return branch;
      const keys = [...place.keys, 'Conditions', index, 'Condition', 'Operands'];
      return mapMember(branch, 'Condition', (condition) =>
        isJsonObject(condition)
          ? mapMember(condition, 'Operands', (operands) => mapValue(operands, { ...place, keys }, change))
          : condition,
      );
    });
  });
};

const mapActions = (actions: unknown, change: Change): unknown => {
  if (!Array.isArray(actions)) return actions;
  const seen = new Map<string, number>();
  return actions.map((action: unknown) => {
    if (!isJsonObject(action)) return action;
    const identifier = String(memberOf(action, 'Identifier') ?? '');
    const occurrence = seen.get(identifier) ?? 0;
    seen.set(identifier, occurrence + 1);
    const place = (key: string): TextPlace => ({ action: identifier, occurrence, keys: [key] });
    const withParameters = mapMember(action, 'Parameters', (parameters) => mapValue(parameters, place('Parameters'), change));
    return mapMember(withParameters, 'Transitions', (transitions) => mapOperands(transitions, place('Transitions'), change));
  });
};

/**
 * A copy of a document, its texts changed where a resource may be meant: parameter values at any depth, operands of conditions, the
 * designer's notes on each action. Identifiers, types, targets and keys are never visited. Bears any JSON, as drafts are of any shape.
 */
export const mapTexts = (document: JsonObject, change: Change): JsonObject => {
  const withActions = mapMember(document, 'Actions', (actions) => mapActions(actions, change));
  const notes: TextPlace = { action: null, occurrence: 0, keys: ['Metadata', 'ActionMetadata'] };
  return mapMember(withActions, 'Metadata', (metadata) =>
    isJsonObject(metadata) ? mapMember(metadata, 'ActionMetadata', (value) => mapValue(value, notes, change)) : metadata,
  );
};

/** All such texts by `placeKey`. */
export const textsOf = (document: JsonObject): Map<string, string> => {
  const texts = new Map<string, string>();
  mapTexts(document, (text, place) => {
    texts.set(placeKey(place), text);
    return text;
  });
  return texts;
};
