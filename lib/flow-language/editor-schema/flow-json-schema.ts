import type { ActionDefinition } from '../action-definition.ts';
import { ACTIONS } from '../actions/registry.ts';
import { LIMITS } from '../document-shape.ts';
import { FLOW_TYPE_NAMES } from '../flow-type-names.ts';
import { actionSnippet } from './action-snippet.ts';
import { branchWords } from './branch-words.ts';
import type { JsonSchema } from './json-schema.ts';
import { transitionsSchema } from './transitions-schema.ts';
import { valueSchema } from './value-schema.ts';

const isOffered = ({ support }: ActionDefinition): boolean => typeof support === 'string' || !('refused' in support);

const groupText = ({ groups }: ActionDefinition): string =>
  (Array.isArray(groups) ? groups : [])
    .map(({ oneOf, required }) => ` ${required ? 'Exactly' : 'At most'} one of ${oneOf.join(', ')}.`)
    .join('');

const hover = ({ block, summary, flowTypes }: ActionDefinition): string => `${summary} Block: ${block}. Flows: ${flowTypes.join(', ')}.`;

/** What is said of an action once its type is known. */
const actionSchema = (definition: ActionDefinition): { schema: JsonSchema; snippet: ReturnType<typeof actionSnippet> } => {
  const parameters = valueSchema(definition.parameters);
  const words = branchWords(definition, parameters);
  const schema: JsonSchema = {
    description: hover(definition),
    ...(parameters.required === undefined ? {} : { required: ['Parameters'] }),
    properties: {
      Type: { const: definition.type, description: hover(definition) },
      Parameters: { ...parameters, description: `${definition.summary}${groupText(definition)}` },
      Transitions: transitionsSchema(definition, words),
    },
  };
  return { schema, snippet: actionSnippet(definition, parameters, words) };
};

/** Made from pairs: a literal with a member called `then` could be taken for a promise. */
const whenType = (type: string): JsonSchema =>
  Object.fromEntries([
    ['if', { properties: { Type: { const: type } }, required: ['Type'] }],
    ['then', { $ref: `#/definitions/${type}` }],
  ]);

const IDENTIFIER: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 50,
  pattern: '^[^%:(\\\\/)=$,;\\[\\]{}]*$',
  description: 'Name of the action in this flow: at most 50 characters, none of % : ( \\ / ) = $ , ; [ ] { }.',
};

const METADATA: JsonSchema = {
  type: 'object',
  description: 'What the designer keeps with the flow; the service does not look at it.',
  properties: {
    name: { type: 'string', description: 'What ${flow:name} and ${module:name} call it; else the name of the file.' },
    description: { type: 'string' },
    type: { enum: [...FLOW_TYPE_NAMES.keys()], description: 'Flow type; modules have none.' },
    entryPointPosition: { type: 'object' },
    ActionMetadata: { type: 'object', description: 'Identifier → place of its block in the designer.' },
  },
};

/**
 * JSON Schema of flow and module files, made from the definitions of all actions: completion and hover texts in an editor, and
 * most of what the validator finds. What needs more than one place to judge (targets, modes, sets) is left to `trunkline lint`.
 */
export const flowJsonSchema = (): JsonSchema => {
  const actions = [...ACTIONS].filter(isOffered).sort((a, b) => (a.type < b.type ? -1 : 1));
  const made = actions.map((definition) => ({ definition, ...actionSchema(definition) }));
  const action: JsonSchema = {
    type: 'object',
    required: ['Identifier', 'Type', 'Transitions'],
    properties: {
      Identifier: IDENTIFIER,
      Type: {
        enum: made.map(({ definition }) => definition.type),
        enumDescriptions: made.map(({ definition }) => hover(definition)),
        description: 'What the action does.',
      },
      Parameters: { type: 'object' },
      Transitions: { type: 'object', description: 'Where it leads.' },
    },
    additionalProperties: false,
    allOf: made.map(({ definition: { type } }) => whenType(type)),
    defaultSnippets: made.map(({ snippet }) => snippet),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Amazon Connect flow or flow module',
    type: 'object',
    required: ['Version', 'StartAction', 'Actions'],
    properties: {
      Version: { const: '2019-10-30', description: 'Version of the flow language.' },
      StartAction: { type: 'string', description: 'Identifier of the first action.' },
      Metadata: METADATA,
      Settings: { type: 'object', description: 'Modules only: the fixed settings that the designer writes.' },
      Actions: { type: 'array', minItems: 1, maxItems: LIMITS.actions, items: { $ref: '#/definitions/action' } },
    },
    definitions: { action, ...Object.fromEntries(made.map(({ definition, schema }) => [definition.type, schema])) },
  };
};

/** The schema as `docs/flow.schema.json` holds it. */
export const flowJsonSchemaText = (): string => `${JSON.stringify(flowJsonSchema(), null, 1)}\n`;
