/**
 * First segments that a reference may have, with the number of keys that can follow in running text. `0` means that the
 * root is a value itself: in `s3://audio/$.ContactId.wav` the extension is text. Attribute keys hold no dots (documented),
 * so `$.Attributes.file.wav` reads `file`. The depth rule for running text is inferred.
 */
const ROOT_DEPTH: Readonly<Record<string, number>> = {
  Attributes: 1,
  FlowAttributes: 1,
  Tags: 1,
  SegmentAttributes: 2,
  ContactId: 0,
  InitialContactId: 0,
  PreviousContactId: 0,
  RelatedContactId: 0,
  Channel: 0,
  InstanceARN: 0,
  AwsRegion: 0,
  InitiationMethod: 0,
  CustomerId: 0,
  Name: 0,
  Description: 0,
  LanguageCode: 0,
  TextToSpeechVoiceId: 0,
  StoredCustomerInput: 0,
  CustomerEndpoint: 1,
  SystemEndpoint: 1,
  AdditionalEmailRecipients: 1,
  References: 2,
  Queue: 2,
  Agent: 1,
  Task: 1,
  LambdaInvocation: 1,
  Wisdom: 1,
  Case: 1,
  Metrics: 3,
  External: 20,
  Lex: 20,
  Views: 20,
  Modules: 20,
  Customer: 20,
  DataTables: 20,
  DataTableList: 20,
  Email: 20,
  Loop: 20,
  Media: 20,
  MediaStreams: 20,
  Capabilities: 20,
};

const DEPTHS: ReadonlyMap<string, number> = new Map(Object.entries(ROOT_DEPTH));

export const REFERENCE_ROOTS: readonly string[] = Object.keys(ROOT_DEPTH);
export const isReferenceRoot = (root: string): boolean => DEPTHS.has(root);
/** Keys that may follow the root in running text; undefined for a root nobody knows. */
export const rootDepth = (root: string): number | undefined => DEPTHS.get(root);

/** Namespaces whose keys hold colons (`connect:Subtype`, `x-amz-lex:…`); elsewhere a colon ends the path, as in ARNs. */
export const hasColonKeys = (root: string): boolean => root === 'SegmentAttributes' || root === 'Lex';
