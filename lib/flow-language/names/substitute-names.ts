import type { FlowAction, FlowDocument } from '../document.ts';
import type { NameUse } from './collect-names.ts';
import { isNameKind } from './name-kinds.ts';
import { scanNames } from './scan-names.ts';

type Resolve = (use: NameUse) => string;

const substituteText = (text: string, action: string, path: string, resolve: Resolve): string => {
  const names = text.includes('${') ? scanNames(text) : [];
  let result = '';
  let from = 0;
  for (const { kind, name, start, end } of names) {
    if (!isNameKind(kind)) continue;
    result += text.slice(from, start) + resolve({ kind, name, action, path });
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
};

const copyValue = (value: unknown, action: string, path: string, resolve: Resolve): unknown => {
  if (typeof value === 'string') return substituteText(value, action, path, resolve);
  if (Array.isArray(value)) return value.map((item, index) => copyValue(item, action, `${path}[${index}]`, resolve));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyValue(item, action, `${path}.${key}`, resolve)]));
};

const copyAction = (action: FlowAction, path: string, resolve: Resolve): FlowAction => {
  const copy = structuredClone(action);
  if (action.Parameters !== undefined) {
    copy.Parameters = copyValue(action.Parameters, action.Identifier, `${path}.Parameters`, resolve) as Record<string, unknown>;
  }
  for (const [index, branch] of (copy.Transitions?.Conditions ?? []).entries()) {
    const place = `${path}.Transitions.Conditions[${index}].Condition.Operands`;
    branch.Condition.Operands = branch.Condition.Operands.map((operand, at) =>
      typeof operand === 'string' ? substituteText(operand, action.Identifier, `${place}[${at}]`, resolve) : operand,
    );
  }
  return copy;
};

/**
 * A deep copy with each `${kind:name}` replaced by what `resolve` answers; several may stand in one string. The copy
 * shares nothing with the document. What `resolve` throws passes through; unknown kinds stay as they are.
 */
export const substituteNames = (document: FlowDocument, resolve: Resolve): FlowDocument => ({
  ...structuredClone({ ...document, Actions: [] }),
  Actions: document.Actions.map((action, index) => copyAction(action, `Actions[${index}]`, resolve)),
});
