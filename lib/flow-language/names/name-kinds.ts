/** What a named reference `${kind:name}` may refer to. */
export const NAME_KINDS = [
  'queue',
  'hours',
  'flow',
  'module',
  'prompt',
  'lambda',
  'view',
  'bot',
  'number',
  'agent',
  'quick-connect',
  'data-table',
  'security-key',
  'message',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

const KNOWN: ReadonlySet<string> = new Set(NAME_KINDS);
export const isNameKind = (kind: string): kind is NameKind => KNOWN.has(kind);
