/** `['Actions', 3, 'Parameters', 'Text']` → `Actions[3].Parameters.Text`, the way the service writes places. */
export const formatPath = (keys: readonly unknown[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
