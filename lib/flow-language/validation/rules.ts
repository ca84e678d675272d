/**
 * How a rule is known: `probed` against the service, `exported` (seen in documents of real instances), `documented`,
 * `third-party`, `inferred`, or `own` where Trunkline asks for more than the service.
 */
export type Known = 'probed' | 'exported' | 'documented' | 'third-party' | 'inferred' | 'own';

/** Every rule of the service by its id. What is only inferred or said by third parties is a warning, never a refusal. */
export const RULES = {
  json: { known: 'documented', about: 'The document is JSON text.' },
  size: { known: 'documented', about: 'At most 256,000 characters, a named reference counted as 200.' },
  depth: { known: 'own', about: 'At most 64 levels of nesting.' },
  'forbidden-key': { known: 'own', about: 'No key is __proto__.' },
  shape: { known: 'documented', about: 'Members have the types of the flow language; Version is 2019-10-30; 1 to 250 actions.' },
  'missing-property': { known: 'probed', about: 'Members that the language requires are there.' },
  'unknown-member': { known: 'inferred', about: 'No other members than those of the language; a warning.' },
  'start-action': { known: 'probed', about: 'StartAction names an action.' },
  identifier: {
    known: 'documented',
    about: 'Identifiers have 1 to 50 characters, none of % : ( \\ / ) = $ , ; [ ] { }, and are no reserved word.',
  },
  'identifier-twice': { known: 'documented', about: 'Identifiers are unique.' },
  'module-settings': { known: 'probed', about: 'Modules have Settings, flows have none.' },
  'unknown-type': { known: 'probed', about: 'The action type exists, case-sensitive.' },
  'flow-type': { known: 'documented', about: 'The action is available in this type of flow.' },
  'flow-type-doubtful': { known: 'documented', about: 'Only one source offers the action in this type of flow.' },
  'unknown-parameter': { known: 'probed', about: 'The action has a parameter of this name.' },
  'missing-parameter': { known: 'probed', about: 'Required parameters are there.' },
  'parameter-value': { known: 'documented', about: 'Values have the form and range of the parameter.' },
  'parameter-doubtful': { known: 'inferred', about: 'Sources disagree whether the service takes this; a warning.' },
  'scalar-type': {
    known: 'inferred',
    about: 'Numbers are written as text: the service takes JSON numbers in two places, elsewhere nobody knows; a warning.',
  },
  'parameter-group': { known: 'probed', about: 'Of parameters that exclude each other one stands.' },
  'empty-value': { known: 'probed', about: 'No text in Parameters is empty.' },
  'static-value': { known: 'documented', about: 'A static parameter holds no reference.' },
  'one-path': { known: 'documented', about: 'The value holds no reference, or is one reference and nothing else.' },
  'path-only': { known: 'probed', about: 'The value is one reference.' },
  'unknown-root': { known: 'documented', about: 'References begin with a namespace that exists.' },
  'unknown-root-in-text': { known: 'inferred', about: 'A reference of unknown namespace in a text is said as it stands.' },
  'name-kind': { known: 'own', about: 'Named references have a known kind.' },
  'terminal-transitions': { known: 'probed', about: 'Terminal actions lead nowhere.' },
  'wait-in-continue': { known: 'documented', about: 'No Wait stands in the Continue branch of a Wait.' },
  'missing-next': { known: 'probed', about: 'Actions that are not terminal have NextAction.' },
  'dangling-target': { known: 'probed', about: 'Transitions lead to actions that exist.' },
  'missing-error': { known: 'probed', about: 'Required error branches are there.' },
  'unknown-error': { known: 'probed', about: 'No other error branches than those of the action.' },
  'error-twice': { known: 'inferred', about: 'Each error type has one branch; a warning, the first one wins.' },
  'no-conditions': { known: 'probed', about: 'Only actions with a result have conditions.' },
  operator: { known: 'probed', about: 'The action knows the operator.' },
  operand: { known: 'probed', about: 'A condition has exactly one operand, not empty, that the action knows.' },
  'condition-set': { known: 'documented', about: 'All conditions that the action wants are there.' },
  'condition-twice': { known: 'inferred', about: 'A condition that stands twice is never true the second time.' },
} as const satisfies Record<string, { known: Known; about: string }>;

export type RuleId = keyof typeof RULES;
