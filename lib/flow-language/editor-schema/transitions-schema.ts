import type { ActionDefinition } from '../action-definition.ts';
import type { BranchWords } from './branch-words.ts';
import type { JsonSchema } from './json-schema.ts';

const TARGET: JsonSchema = { type: 'string', description: 'Identifier of the action that follows.' };

const errorsSchema = ({ errors, requiredErrors }: BranchWords): JsonSchema => {
  if (errors.length === 0) return { type: 'array', maxItems: 0, description: 'The action has no error branches.' };
  const always = requiredErrors.length === 0 ? 'None has to be there.' : `Always there: ${requiredErrors.join(', ')}.`;
  return {
    type: 'array',
    description: `Where errors lead. ${always}`,
    items: {
      type: 'object',
      required: ['NextAction', 'ErrorType'],
      properties: { NextAction: TARGET, ErrorType: { enum: errors, description: always } },
      additionalProperties: false,
    },
  };
};

/** A word of the closed list, or a reference or name that becomes one. */
const operandSchema = (operands: readonly string[] | undefined): JsonSchema =>
  operands === undefined ? { type: ['string', 'number'] } : { anyOf: [{ enum: operands }, { type: 'string', pattern: '\\$' }] };

const conditionsSchema = ({ operators, operands }: BranchWords): JsonSchema => {
  if (operators.length === 0) return { type: 'array', maxItems: 0, description: 'The action has no result that branches could test.' };
  return {
    type: 'array',
    description: 'Tested in this order; the first one that is true is taken.',
    items: {
      type: 'object',
      required: ['NextAction', 'Condition'],
      properties: {
        NextAction: TARGET,
        Condition: {
          type: 'object',
          required: ['Operator', 'Operands'],
          properties: {
            Operator: { enum: operators },
            Operands: { type: 'array', minItems: 1, maxItems: 1, items: operandSchema(operands), description: 'Exactly one operand.' },
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
  };
};

export const transitionsSchema = ({ terminal, nextOptional }: ActionDefinition, words: BranchWords): JsonSchema => {
  if (terminal === true) return { type: 'object', maxProperties: 0, description: 'The action leads nowhere: {}.' };
  return {
    type: 'object',
    ...(nextOptional === true ? {} : { required: ['NextAction'] }),
    properties: { NextAction: TARGET, Errors: errorsSchema(words), Conditions: conditionsSchema(words) },
    additionalProperties: false,
  };
};
