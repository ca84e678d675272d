/** Attributes of the namespace System by the name that the older designer gave them (exported; names with dots are paths already). */
const SYSTEM: ReadonlyMap<string, string> = new Map([
  ['Stored customer input', '$.StoredCustomerInput'],
  ['Customer Number', '$.CustomerEndpoint.Address'],
  ['Dialed Number', '$.SystemEndpoint.Address'],
  ['Channel', '$.Channel'],
  ['ContactId', '$.ContactId'],
  ['Contact id', '$.ContactId'],
  ['Initial contact id', '$.InitialContactId'],
  ['Previous contact id', '$.PreviousContactId'],
  ['Initiation method', '$.InitiationMethod'],
  ['Instance ARN', '$.InstanceARN'],
  ['AWS Region', '$.AwsRegion'],
  ['Text to speech voice', '$.TextToSpeechVoiceId'],
  ['Queue name', '$.Queue.Name'],
  ['Queue ARN', '$.Queue.ARN'],
]);

const ROOTS: ReadonlyMap<string, string> = new Map([
  ['User Defined', '$.Attributes'],
  ['External', '$.External'],
  ['Lex', '$.Lex'],
  ['Lex Slots', '$.Lex.Slots'],
  ['Lex Attributes', '$.Lex.SessionAttributes'],
  ['Metrics', '$.Metrics'],
  ['Flow', '$.FlowAttributes'],
]);

const SYSTEM_PATH = /^(Queue|Agent|Metrics|CustomerEndpoint|SystemEndpoint|MediaStreams|Lex)(\.[A-Za-z0-9]{1,60}){1,6}$/;
const PLAIN = /^[A-Za-z0-9_-]{1,200}(\.[A-Za-z0-9_-]{1,200}){0,10}$/;

/** A key as a segment of a path: user-defined names may hold spaces; one quoted both ways has no form. */
const segment = (key: string): string | undefined => {
  if (PLAIN.test(key)) return `.${key}`;
  if (key === '' || key.includes(']')) return undefined;
  if (!key.includes("'")) return `['${key}']`;
  return key.includes('"') ? undefined : `["${key}"]`;
};

/** The path for an attribute of a namespace; undefined for a namespace or name that is not known. */
export const attributePath = (namespace: string, name: string): string | undefined => {
  if (namespace === 'System') return SYSTEM.get(name) ?? (SYSTEM_PATH.test(name) ? `$.${name}` : undefined);
  const root = ROOTS.get(namespace);
  const last = segment(name);
  return root === undefined || last === undefined ? undefined : `${root}${last}`;
};
