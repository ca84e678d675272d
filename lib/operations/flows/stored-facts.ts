import { isJsonObject, type JsonObject, memberOf } from './document/json-object.ts';
import type { FlowFacts } from './files/flow-facts.ts';
import type { StoredFlow } from './flows-api.ts';

const parsed = (settings: string): unknown => {
  try {
    return JSON.parse(settings);
  } catch {
    return settings;
  }
};

/** A contract that promises nothing (`{}`, probed) is none. */
const contractOf = (settings: string | undefined): unknown => {
  const contract = settings === undefined || settings === '' ? undefined : parsed(settings);
  return isJsonObject(contract) && Object.keys(contract).length === 0 ? undefined : contract;
};

/** What the API says of a flow beside its content. Where it has no description, the designer's own stands. */
export const storedFacts = ({ name, type, description, settings }: StoredFlow, document: JsonObject): FlowFacts => {
  const designers = isJsonObject(document.Metadata) ? memberOf(document.Metadata, 'description') : undefined;
  const written = typeof designers === 'string' && designers.trim() !== '' ? designers : undefined;
  return {
    name,
    type,
    description: description === undefined || description.trim() === '' ? written : description,
    contract: contractOf(settings),
  };
};
