const OF_DOCUMENT = ['Metadata'] as const;
const OF_ACTION = ['Parameters', 'Transitions'] as const;
const OF_TRANSITIONS = ['NextAction', 'Errors', 'Conditions'] as const;

const dropNulls = (value: unknown, keys: readonly string[]): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const key of keys) {
    if (Object.hasOwn(value, key) && Reflect.get(value, key) === null) Reflect.deleteProperty(value, key);
  }
};

/** Takes optional members that are null out of a document: the service says "missing or null" of both (probed for Settings, else inferred). */
export const dropAbsentMembers = (document: unknown): void => {
  dropNulls(document, OF_DOCUMENT);
  const actions: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'Actions') : undefined;
  for (const action of Array.isArray(actions) ? actions : []) {
    dropNulls(action, OF_ACTION);
    const transitions: unknown = typeof action === 'object' && action !== null ? Reflect.get(action, 'Transitions') : undefined;
    dropNulls(transitions, OF_TRANSITIONS);
  }
};
