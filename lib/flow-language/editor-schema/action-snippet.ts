import type { ActionDefinition } from '../action-definition.ts';
import type { BranchWords } from './branch-words.ts';
import type { JsonSchema } from './json-schema.ts';

/** A new action as an editor offers it: what has to be there, with stops for what has to be filled in. */
export const actionSnippet = (definition: ActionDefinition, parameters: JsonSchema, { requiredErrors }: BranchWords) => {
  const { type, summary, terminal } = definition;
  const required = parameters.required ?? [];
  const Parameters = Object.fromEntries(required.map((key, index) => [key, `$${index + 2}`]));
  const Errors = requiredErrors.map((ErrorType) => ({ NextAction: '', ErrorType }));
  const Transitions = terminal === true ? {} : { NextAction: '', Errors, Conditions: [] };
  return { label: type, description: summary, body: { Identifier: '$1', Type: type, Parameters, Transitions } };
};
