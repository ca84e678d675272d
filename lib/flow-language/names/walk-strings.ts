import type { FlowAction } from '../document.ts';

/** Visits each string value below `value`, with its dotted path. Keys are never visited: they name attributes. */
const visitValue = (value: unknown, path: string, visit: (text: string, path: string) => void): void => {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) visitValue(item, `${path}[${index}]`, visit);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) visitValue(item, `${path}.${key}`, visit);
  }
};

/** The strings of an action that may hold references: parameter values at any depth and condition operands. */
export const walkStrings = (action: FlowAction, path: string, visit: (text: string, path: string) => void): void => {
  visitValue(action.Parameters, `${path}.Parameters`, visit);
  for (const [index, branch] of (action.Transitions?.Conditions ?? []).entries()) {
    visitValue(branch.Condition.Operands, `${path}.Transitions.Conditions[${index}].Condition.Operands`, visit);
  }
};
