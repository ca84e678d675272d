import { actionDefinition } from '../actions/registry.ts';
import { FLOW_TYPES, type FlowDocument, type FlowType } from '../document.ts';

export interface GuessedType {
  type: FlowType;
  /** `metadata`: the document says it; `settings`: only modules have Settings; `actions`: the first type in which all its actions are available. */
  from: 'metadata' | 'settings' | 'actions';
}

/** `contactFlow` and `CONTACT_FLOW` mean the same: exports write the first, the API the second (exported). */
const plain = (type: string): string => type.replaceAll('_', '').toLowerCase();
const BY_PLAIN_NAME: ReadonlyMap<string, FlowType> = new Map(FLOW_TYPES.map((type) => [plain(type), type]));

/** A flow type as people write it; undefined when there is no such type. */
export const readFlowType = (text: string): FlowType | undefined => (text.length > 40 ? undefined : BY_PLAIN_NAME.get(plain(text)));

/** In the order of how often they are written, so that a flow that fits several is taken for the usual one. */
const LIKELY: readonly FlowType[] = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CUSTOMER_WHISPER',
  'OUTBOUND_WHISPER',
  'CUSTOMER_HOLD',
  'MODULE',
];

const refusals = (document: FlowDocument, type: FlowType): number => {
  let count = 0;
  for (const { Type } of document.Actions) {
    const definition = actionDefinition(Type);
    if (definition === undefined || definition.flowTypes.includes(type)) continue;
    count += definition.doubtfulFlowTypes?.includes(type) === true ? 1 : 1000;
  }
  return count;
};

/** Type of a document that nobody gave: what its metadata say, else the type that refuses the fewest of its actions. */
export const guessFlowType = (document: FlowDocument): GuessedType => {
  const given = document.Metadata !== undefined && Object.hasOwn(document.Metadata, 'type') ? document.Metadata.type : undefined;
  const named = typeof given === 'string' ? readFlowType(given) : undefined;
  if (named !== undefined) return { type: named, from: 'metadata' };
  if (Object.hasOwn(document, 'Settings')) return { type: 'MODULE', from: 'settings' };
  let best: FlowType = 'CONTACT_FLOW';
  let fewest = Number.POSITIVE_INFINITY;
  for (const type of LIKELY) {
    const count = refusals(document, type);
    if (count < fewest) {
      best = type;
      fewest = count;
    }
  }
  return { type: best, from: 'actions' };
};
