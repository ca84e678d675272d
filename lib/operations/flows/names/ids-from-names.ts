import { formatPath } from '../../../flow-language/format-path.ts';
import type { JsonObject } from '../document/json-object.ts';
import { mapTexts, placeKey } from '../document/text-places.ts';
import type { ExactText } from './exact-texts.ts';
import { type Names, resolveText } from './resolve-text.ts';

/** A name that stands for nothing in the instance, or is of no known kind. `action` is the identifier, `path` the place below it. */
export interface UnknownName {
  kind: string;
  name: string;
  action: string;
  path: string;
}

export interface DocumentInIds {
  document: JsonObject;
  unknown: UnknownName[];
}

/** A document with ARNs and message texts for its names. `exact` are the texts that stood behind a name when it was made. */
export const idsFromNames = (document: JsonObject, names: Names, exact: readonly ExactText[] = []): DocumentInIds => {
  const kept = new Map(exact.map((entry) => [entry.place, entry]));
  const unknown: UnknownName[] = [];
  const inIds = mapTexts(document, (text, place) => {
    const entry = kept.get(placeKey(place));
    if (entry?.named === text) return entry.text;
    const resolved = resolveText(text, names);
    // A note of the designer may be about what is gone; it changes nothing, so it stays as it is.
    if (place.action !== null) {
      for (const use of resolved.unknown) unknown.push({ ...use, action: place.action, path: formatPath(place.keys) });
    }
    return resolved.text;
  });
  return { document: inIds, unknown };
};
