import type { FlowAction } from '../../../flow-language/document.ts';
import type { ModuleReader } from './module-reader.ts';

/** What a module becomes; `errors` by type, in the order in which they are written, those without a target left out. */
export interface ConvertedAction {
  type: string;
  parameters?: Record<string, unknown>;
  /** Absent on terminal actions. */
  next?: string;
  errors?: Record<string, string | undefined>;
  conditions?: { operator: string; operand: string; target: string }[];
}

export type LegacyConverter = (module: ModuleReader) => ConvertedAction;

/** The action as documents hold it. */
export const writeAction = (
  Identifier: string,
  { type, parameters = {}, next, errors = {}, conditions = [] }: ConvertedAction,
): FlowAction => ({
  Identifier,
  Type: type,
  Parameters: parameters,
  Transitions:
    next === undefined
      ? {}
      : {
          NextAction: next,
          Errors: Object.entries(errors).flatMap(([ErrorType, NextAction]) =>
            NextAction === undefined ? [] : [{ NextAction, ErrorType }],
          ),
          Conditions: conditions.map(({ operator, operand, target }) => ({
            NextAction: target,
            Condition: { Operator: operator, Operands: [operand] },
          })),
        },
});

/** Leaves out what is not there. */
export const present = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
