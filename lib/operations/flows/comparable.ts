import type { JsonObject } from './document/json-object.ts';
import { documentHash } from './document/same-document.ts';
import { type FlowFacts, withoutFacts } from './files/flow-facts.ts';
import { idsFromNames } from './names/ids-from-names.ts';
import { namesFromIds } from './names/names-from-ids.ts';
import type { Names } from './names/resolve-text.ts';

/**
 * What a document means in the instance: each resource by its ARN, however it is written, and each message by its text. Two
 * documents whose comparable forms are deeply equal do the same, and look the same in the designer.
 */
export const comparable = (document: JsonObject, facts: FlowFacts, names: Names): JsonObject => ({
  facts: { name: facts.name, type: facts.type, description: facts.description ?? null, contract: facts.contract ?? null },
  document: withoutFacts(idsFromNames(namesFromIds(document, names), names).document),
});

export const comparableHash = (document: JsonObject, facts: FlowFacts, names: Names): string =>
  documentHash(comparable(document, facts, names));
