import type { FlowAction, Transitions } from '../document.ts';
import { DEFAULT, ERROR_WORDS, HOURS_WORDS, NEXT, OPERATOR_SIGNS, PRESSED, RESULT_WORDS, SUCCESS } from './branch-words.ts';
import { logNameOf } from './describe-block.ts';
import type { DrawingLanguage, DrawnPort } from './drawing.ts';

/** A way out as the document has it; `target` is not looked up yet. */
export type WayOut = Omit<DrawnPort, 'y' | 'target'> & { target: string };

type Condition = NonNullable<Transitions['Conditions']>[number]['Condition'];

const conditionLabel = (logName: string, { Operator, Operands }: Condition, language: DrawingLanguage): string => {
  const operand = String(Operands[0] ?? '');
  const isKey = operand.length === 1 && '0123456789*#'.includes(operand);
  if (logName === 'GetUserInput' && isKey) return `${PRESSED[language]} ${operand}`;
  if (logName === 'CheckHoursOfOperation') return HOURS_WORDS.get(operand)?.[language] ?? operand;
  const word = RESULT_WORDS.get(operand);
  if (word !== undefined) return word[language];
  return `${OPERATOR_SIGNS.get(Operator)?.[language] ?? Operator} ${operand}`;
};

const errorLabel = (logName: string, error: string, language: DrawingLanguage): string => {
  if (error === 'NoMatchingCondition' && logName === 'GetUserInput') return DEFAULT[language];
  return ERROR_WORDS.get(error)?.[language] ?? error;
};

/**
 * The rows of a block's right edge, in the designer's order: conditions, the plain way on, errors. The designer keeps a copy of a
 * branch in NextAction of blocks that decide (exported); such a copy has no row of its own.
 */
export const waysOfBlock = (action: FlowAction, language: DrawingLanguage): WayOut[] => {
  const { NextAction, Errors = [], Conditions = [] } = action.Transitions ?? {};
  const logName = logNameOf(action);
  const isCopy = Conditions.length > 0 && [...Conditions, ...Errors].some((branch) => branch.NextAction === NextAction);
  const ways: WayOut[] = Conditions.map(({ Condition, NextAction: target }) => ({
    kind: 'condition',
    label: conditionLabel(logName, Condition, language),
    match: String(Condition.Operands[0] ?? ''),
    target,
  }));
  if (NextAction !== undefined && !isCopy) {
    const label = Errors.length > 0 ? SUCCESS[language] : NEXT[language];
    ways.push({ kind: 'next', label, match: '', target: NextAction });
  }
  for (const { ErrorType, NextAction: target } of Errors)
    ways.push({ kind: 'error', label: errorLabel(logName, ErrorType, language), match: ErrorType, target });
  return ways;
};
