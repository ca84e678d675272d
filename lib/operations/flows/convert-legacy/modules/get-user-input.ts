import type { ConvertedAction, LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';
import type { ModuleReader } from '../module-reader.ts';
import { prompt } from './prompt.ts';

const conditionsOf = (module: ModuleReader) =>
  module.evaluations().map(({ operator, operand, target }) => {
    if (operator !== 'Equals') module.problem(`compares keys by ${operator}; only Equals is possible`);
    return { operator: 'Equals', operand, target };
  });

const menu = (module: ModuleReader): ConvertedAction => {
  const conditions = conditionsOf(module);
  const noMatch = module.next('NoMatch', 'Default');
  const error = module.branch('Error') ?? noMatch;
  // A menu takes one key: what else MaxDigits could say has no effect.
  module.drop('MaxDigits');
  return {
    type: 'GetParticipantInput',
    parameters: { ...prompt(module), StoreInput: 'False', InputTimeLimitSeconds: module.required('Timeout') },
    next: noMatch,
    errors: { InputTimeLimitExceeded: module.branch('Timeout') ?? noMatch, NoMatchingCondition: noMatch, NoMatchingError: error },
    conditions,
  };
};

const bot = (module: ModuleReader): ConvertedAction => {
  const conditions = conditionsOf(module);
  const noMatch = module.next('NoMatch');
  const session = module.all('SessionAttribute').map((attribute) => [attribute.key ?? '', module.textOf(attribute) ?? ''] as const);
  return {
    type: 'ConnectParticipantWithLexBot',
    parameters: present({
      ...prompt(module),
      LexBot: present({ Name: module.required('BotName'), Region: module.text('BotRegion'), Alias: module.required('BotAlias') }),
      LexSessionAttributes: session.length === 0 ? undefined : Object.fromEntries(session),
    }),
    next: noMatch,
    errors: { NoMatchingCondition: noMatch, NoMatchingError: module.branch('Error') ?? noMatch },
    conditions,
  };
};

/** A menu of keys, or a bot where the target says Lex. */
export const getUserInput: LegacyConverter = (module) => (module.module.target === 'Lex' ? bot(module) : menu(module));
