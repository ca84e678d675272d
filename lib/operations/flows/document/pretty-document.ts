import { isJsonObject, type JsonObject } from './json-object.ts';

const DOCUMENT = ['Version', 'StartAction', 'Metadata', 'Settings', 'Actions'];
const ACTION = ['Identifier', 'Type', 'Parameters', 'Transitions'];
const TRANSITIONS = ['NextAction', 'Errors', 'Conditions'];

/** Known keys first, in a fixed order: the service gives them back in any. The others keep the order they came in. */
const inOrder = (object: JsonObject, order: readonly string[]): JsonObject => {
  const known = order.filter((key) => Object.hasOwn(object, key));
  const others = Object.keys(object).filter((key) => !order.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, object[key]]));
};

const prettyAction = (action: unknown): unknown => {
  if (!isJsonObject(action)) return action;
  const { Transitions: transitions } = action;
  return inOrder(isJsonObject(transitions) ? { ...action, Transitions: inOrder(transitions, TRANSITIONS) } : action, ACTION);
};

/** The text of a flow file: two spaces, a line end at the end, the members of the envelope always in the same order. */
export const prettyDocument = (document: JsonObject): string => {
  const { Actions: actions } = document;
  const tidy = Array.isArray(actions) ? { ...document, Actions: actions.map(prettyAction) } : document;
  return `${JSON.stringify(inOrder(tidy, DOCUMENT), null, 2)}\n`;
};
