import type { NameKind } from '../../../flow-language/names/name-kinds.ts';
import type { TextPlace } from '../document/text-places.ts';

/** Parameters that take an id, and of what; indexes are left out. Texts of a user's own maps are never ids, whatever their keys. */
const KINDS: ReadonlyMap<string, NameKind> = new Map<string, NameKind>([
  ['QueueId', 'queue'],
  ['AgentId', 'agent'],
  ['ContactFlowId', 'flow'],
  ['ContactFlowArn', 'flow'],
  ['FlowModuleId', 'module'],
  ['PromptId', 'prompt'],
  ['Messages.PromptId', 'prompt'],
  ['LambdaFunctionARN', 'lambda'],
  ['ChatProcessor.LambdaProcessorARN', 'lambda'],
  ['HoursOfOperationId', 'hours'],
  ['ViewResource.Id', 'view'],
  ['LexV2Bot.AliasArn', 'bot'],
  ['DataTableId', 'data-table'],
  ['InputEncryption.EncryptionKeyId', 'security-key'],
  ['CallerId', 'number'],
  ['SourceEndpoint.Address', 'number'],
]);

/** What a bare id would mean at this place; undefined where it would mean nothing. */
export const referenceKind = ({ action, keys }: TextPlace): NameKind | undefined => {
  if (action === null || keys[0] !== 'Parameters') return undefined;
  const path = keys.slice(1).filter((key) => typeof key === 'string');
  if (path.length === 2 && path[0] === 'EventHooks') return 'flow';
  if (path[0] === 'RoutingCriteria' && path.at(-2) === 'AgentsCriteria' && path.at(-1) === 'AgentIds') return 'agent';
  return KINDS.get(path.join('.'));
};
