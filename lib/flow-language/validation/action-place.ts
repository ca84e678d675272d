import type { ActionDefinition } from '../action-definition.ts';
import type { FlowAction, FlowDocument, FlowType } from '../document.ts';
import type { FlowProblem } from '../problem.ts';
import type { RuleId } from './rules.ts';

/** One action of a document under validation. */
export interface ActionPlace {
  action: FlowAction;
  index: number;
  definition: ActionDefinition;
  flowType: FlowType;
  document: FlowDocument;
  identifiers: ReadonlySet<string>;
}

/** A problem of this action; `below` is the path after `Actions[N]`, with its dot. */
export const problemAt = (
  { action, index }: Pick<ActionPlace, 'action' | 'index'>,
  rule: RuleId,
  below: string,
  message: (path: string) => string,
  extra: { severity?: 'warning'; cure?: string } = {},
): FlowProblem => {
  const path = `Actions[${index}]${below}`;
  return {
    severity: extra.severity ?? 'error',
    rule,
    action: action.Identifier,
    path,
    message: message(path),
    ...(extra.cure ? { cure: extra.cure } : {}),
  };
};
