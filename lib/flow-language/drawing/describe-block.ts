import type { ActionDefinition } from '../action-definition.ts';
import { actionDefinition } from '../actions/registry.ts';
import type { FlowAction } from '../document.ts';
import { BLOCK_WORDS, type BlockWords } from './block-words.ts';
import type { BlockFamily, DrawingLanguage } from './drawing.ts';

/** Name of the block in flow logs; it tells the modes of an action type apart. Empty for an unknown type. */
export const logNameOf = ({ Type, Parameters = {} }: FlowAction): string => {
  const definition = actionDefinition(Type);
  if (definition === undefined) return '';
  return typeof definition.logName === 'function' ? definition.logName(Parameters) : definition.logName;
};

const wordsOf = (definition: ActionDefinition, action: FlowAction): BlockWords =>
  BLOCK_WORDS.get(definition.block) ??
  BLOCK_WORDS.get(logNameOf(action)) ?? { family: 'unknown', 'en-US': definition.block, 'zh-CN': definition.block };

/** Title and group of a block; an unknown type stands for itself. */
export const describeBlock = (action: FlowAction, language: DrawingLanguage): { title: string; family: BlockFamily } => {
  const definition = actionDefinition(action.Type);
  if (definition === undefined) return { title: action.Type, family: 'unknown' };
  const words = wordsOf(definition, action);
  return { title: words[language], family: words.family };
};

const isHex = (character: string): boolean => '0123456789abcdefABCDEF-'.includes(character);

/** A UUID, with or without the designer's suffix for helper actions, tells a reader nothing. */
const isMachineMade = (identifier: string): boolean => identifier.length >= 32 && [...identifier.slice(0, 36)].every(isHex);

/** The identifier where an author chose it, else empty. */
export const authorName = ({ Identifier }: FlowAction): string => (isMachineMade(Identifier) ? '' : Identifier);
