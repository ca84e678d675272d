import type { FlowDocument } from '../document.ts';
import { isNameKind, type NameKind } from './name-kinds.ts';
import { scanNames } from './scan-names.ts';
import { walkStrings } from './walk-strings.ts';

/** One use of a named reference. `action` is the identifier, `path` the place, e.g. `Actions[2].Parameters.QueueId`. */
export interface NameUse {
  kind: NameKind;
  name: string;
  action: string;
  path: string;
}

/** Every use of every `${kind:name}` of a document, in document order. Unknown kinds are reported by `validateFlow`. */
export const collectNames = (document: FlowDocument): NameUse[] => {
  const uses: NameUse[] = [];
  for (const [index, action] of document.Actions.entries()) {
    walkStrings(action, `Actions[${index}]`, (text, path) => {
      for (const { kind, name } of scanNames(text)) {
        if (isNameKind(kind)) uses.push({ kind, name, action: action.Identifier, path });
      }
    });
  }
  return uses;
};
