import { readStrategy } from './read-strategy.ts';
import { readTarget } from './read-target.ts';
import type { ActionShape } from './shape/action-shape.ts';
import type { TestAction } from './test-case.ts';

type Shape<T extends ActionShape['Type']> = Extract<ActionShape, { Type: T }>['Parameters'];

const readInstruction = (identifier: string, { Instruction }: Shape<'SendInstruction'>): TestAction => {
  if (Instruction.Type === 'DtmfInput') return { type: 'press', identifier, keys: Instruction.Properties.Value };
  if (Instruction.Type === 'Disconnect') return { type: 'hang-up', identifier };
  const { Text, SSML, Value } = Instruction.Properties;
  return { type: 'say', identifier, text: Text ?? SSML ?? Value ?? '' };
};

/** A reaction in its one form. */
export const readAction = (action: ActionShape, place: string): TestAction => {
  const identifier = action.Identifier ?? place;
  switch (action.Type) {
    case 'SendInstruction':
      return readInstruction(identifier, action.Parameters);
    case 'OverrideSystemBehavior': {
      const { Properties } = action.Parameters.Behavior;
      const target = readTarget(Properties.ActionType, Properties.ActionParameters);
      return { type: 'override', identifier, target, strategy: readStrategy(Properties) };
    }
    case 'Assert': {
      const { Namespace, Operator, Operand } = action.Parameters;
      return { type: 'assert', identifier, path: Namespace, operator: Operator, operand: Operand ?? '' };
    }
    case 'TestControl': {
      const { Command } = action.Parameters;
      if (Command.Type === 'EndTest') return { type: 'end-test', identifier };
      return { type: 'log', identifier, expressions: Command.Properties.Expressions };
    }
  }
};
