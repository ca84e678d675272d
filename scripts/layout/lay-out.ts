import type { FlowDocument } from '../../lib/flow-language/document.ts';
import { designerHints } from './hints.ts';
import { layers } from './layers.ts';
import { place } from './place.ts';

type ActionMetadata = Record<string, Record<string, unknown>>;

/**
 * The document with new positions and hints; what else the designer keeps of an action stays. Positions are lower camel: the
 * designer does not read the capitalized form of the developer guide (probed).
 */
export function layOut(document: FlowDocument): FlowDocument {
  const positions = place(document, layers(document));
  const before = (document.Metadata?.ActionMetadata ?? {}) as ActionMetadata;
  const after: ActionMetadata = {};
  for (const action of document.Actions) {
    const { Identifier } = action;
    after[Identifier] = { ...before[Identifier], position: positions.get(Identifier), isFriendlyName: true, ...designerHints(action) };
  }
  return { ...document, Metadata: { ...document.Metadata, entryPointPosition: { x: 20, y: 20 }, ActionMetadata: after } };
}
