import { comparableHash } from './comparable.ts';
import type { JsonObject } from './document/json-object.ts';
import { documentHash } from './document/same-document.ts';
import { putFactsIn } from './files/flow-facts.ts';
import type { FlowBase } from './flow-bases.ts';
import { exactTexts } from './names/exact-texts.ts';
import { namesFromIds } from './names/names-from-ids.ts';
import type { Names } from './names/resolve-text.ts';
import type { Remote } from './read-sides.ts';

export interface FileForm {
  /** The flow as a file has it, with names. */
  document: JsonObject;
  /** All that is to be remembered of it, were this its file. */
  base: FlowBase;
}

/** The file that a flow of the instance makes. `like`: the file there is, whose spelling is kept where it means the same. */
export const fileFormOf = (
  { stored, document, facts }: Remote,
  names: Names,
  options: { like?: JsonObject; messages?: boolean },
): FileForm => {
  const { document: whole, undo } = putFactsIn(document, facts);
  const named = namesFromIds(whole, names, options);
  return {
    document: named,
    base: {
      id: stored.id,
      content: documentHash(document),
      file: comparableHash(named, facts, names),
      exact: exactTexts(whole, named, names),
      undo,
    },
  };
};
