import * as v from 'valibot';
import type { JsonObject } from '../document/json-object.ts';
import { mapTexts, placeKey, textsOf } from '../document/text-places.ts';
import { type Names, resolveText } from './resolve-text.ts';

/** A text that its names alone would not give back: an id where an ARN is usual, or a text that only looks as if it held a name. */
export const exactTextSchema = v.object({
  /** `placeKey`. */
  place: v.string(),
  named: v.string(),
  text: v.string(),
});
export type ExactText = v.InferOutput<typeof exactTextSchema>;

/** Texts of a document that its named form does not resolve to, to be kept beside the named form. */
export const exactTexts = (document: JsonObject, named: JsonObject, names: Names): ExactText[] => {
  const namedTexts = textsOf(named);
  const exact: ExactText[] = [];
  mapTexts(document, (text, at) => {
    const place = placeKey(at);
    const name = namedTexts.get(place) ?? text;
    const resolved = resolveText(name, names);
    if (resolved.text !== text || resolved.unknown.length > 0) exact.push({ place, named: name, text });
    return text;
  });
  return exact;
};
