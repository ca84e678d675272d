import { isNameKind, NAME_KINDS } from '../../../flow-language/names/name-kinds.ts';
import { nearestName } from '../../../flow-language/nearest-name.ts';
import type { UnknownName } from './ids-from-names.ts';
import type { Names } from './resolve-text.ts';

/** What is wrong with a name, and the cure. */
export const unknownNameText = ({ kind, name }: UnknownName, { book, messages }: Names): { message: string; cure: string } => {
  const written = `\${${kind}:${name}}`;
  if (!isNameKind(kind)) {
    const near = nearestName(kind, NAME_KINDS);
    return {
      message: `Unknown kind "${kind}" in the named reference ${written}`,
      cure: near === undefined ? `Kinds are: ${NAME_KINDS.join(', ')}.` : `Write \${${near}:${name}}.`,
    };
  }
  if (kind === 'message') {
    const near = nearestName(name, messages.names());
    return {
      message: `The definition has no message "${name}" (${written})`,
      cure: near === undefined ? 'Add it under messages, as key and language.' : `Did you mean \${message:${near}}?`,
    };
  }
  const unread = book.whyUnread(kind);
  if (unread !== undefined) return { message: `Nothing is known of ${kind} "${name}"`, cure: unread };
  if (book.isShared(kind, name)) {
    return { message: `Several resources of the instance are a ${kind} "${name}"`, cure: 'Give each its own name, or write the ARN.' };
  }
  const near = nearestName(name, book.names(kind));
  return {
    message: `The instance has no ${kind} "${name}" (${written})`,
    cure: near === undefined ? 'Create it first, or choose another.' : `Did you mean \${${kind}:${near}}?`,
  };
};
