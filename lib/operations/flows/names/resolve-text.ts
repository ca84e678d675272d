import { isNameKind, type NameKind } from '../../../flow-language/names/name-kinds.ts';
import { scanNames } from '../../../flow-language/names/scan-names.ts';
import type { MessageBook } from './message-book.ts';
import type { NameBook } from './name-book.ts';

/** What names stand for. */
export interface Names {
  book: NameBook;
  messages: MessageBook;
}

export interface ResolvedText {
  text: string;
  /** Names that stand for nothing known, or are of no known kind: they were left as they are. */
  unknown: { kind: string; name: string }[];
}

const meaningOf = ({ book, messages }: Names, kind: NameKind, name: string): string | undefined =>
  kind === 'message' ? messages.textOf(name) : book.arnOf(kind, name);

/** A text with ARNs and message texts for its names; several may stand in one text. */
export const resolveText = (text: string, names: Names): ResolvedText => {
  const unknown: ResolvedText['unknown'] = [];
  if (!text.includes('${')) return { text, unknown };
  let result = '';
  let from = 0;
  for (const { kind, name, start, end } of scanNames(text)) {
    const value = isNameKind(kind) ? meaningOf(names, kind, name) : undefined;
    if (value === undefined) unknown.push({ kind, name });
    else {
      result += text.slice(from, start) + value;
      from = end;
    }
  }
  return { text: result + text.slice(from), unknown };
};
