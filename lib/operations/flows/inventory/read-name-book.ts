import type { NameKind } from '../../../flow-language/names/name-kinds.ts';
import { NameBook, type NamedResource } from '../names/name-book.ts';

/** A list of the service and the kind of name it gives. */
export interface NameSource {
  kind: NameKind;
  read(): Promise<NamedResource[]>;
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause));

/**
 * Reads every list. One that the service refuses (no permission, not emulated) leaves its kind unknown: ids of that kind stay as they
 * are, and a name of that kind cannot be pushed.
 */
export const readNameBook = async (sources: readonly NameSource[]): Promise<NameBook> => {
  const resources: NamedResource[] = [];
  const unread = new Map<NameKind, string>();
  // One after the other: Connect allows two requests a second (documented).
  for (const { kind, read } of sources) {
    try {
      resources.push(...(await read()));
    } catch (cause) {
      unread.set(kind, `The list of ${kind} names could not be read (${reasonOf(cause)}).`);
    }
  }
  return new NameBook(resources, unread);
};
