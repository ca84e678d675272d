import type { JsonObject } from '../document/json-object.ts';
import { mapTexts, placeKey, type TextPlace, textsOf } from '../document/text-places.ts';
import { referenceKind } from './reference-kind.ts';
import { type Names, resolveText } from './resolve-text.ts';

export interface NamingOptions {
  /** Write `${message:key.language}` for texts that equal a message of the definition. */
  messages?: boolean;
  /** An earlier version of the document: texts in it that mean the same keep their spelling. */
  like?: JsonObject;
}

const nameOf = (text: string, place: TextPlace, { book, messages }: Names, options: NamingOptions): string => {
  const kind = referenceKind(place);
  const found = book.byArn(text) ?? (kind === undefined ? undefined : book.byId(kind, text));
  if (found !== undefined) return `\${${found.kind}:${found.name}}${found.suffix}`;
  const message = options.messages === true && place.action !== null ? messages.nameOf(text) : undefined;
  return message === undefined ? text : `\${message:${message}}`;
};

/**
 * A document with `${kind:name}` for each ARN that is the whole of a text, and for each id where a resource is meant. What nobody
 * knows stays as it is, and so does everything else. `idsFromNames`, with `exactTexts` of both, gives the document back.
 */
export const namesFromIds = (document: JsonObject, names: Names, options: NamingOptions = {}): JsonObject => {
  const known = options.like === undefined ? undefined : textsOf(options.like);
  return mapTexts(document, (text, place) => {
    const before = known?.get(placeKey(place));
    const named = nameOf(text, place, names, options);
    if (before === undefined || before === named) return named;
    const meant = resolveText(before, names).text;
    return meant === text || meant === resolveText(named, names).text ? before : named;
  });
};
