import { actionDefinition } from './actions/registry.ts';
import type { FlowDocument, FlowType } from './document.ts';
import { nameProblems } from './names/name-problems.ts';
import type { FlowProblem } from './problem.ts';
import { documentProblems } from './validation/document-problems.ts';
import { identifierProblems } from './validation/identifier-problems.ts';
import { parameterProblems } from './validation/parameter-problems.ts';
import { danglingProblems, transitionProblems } from './validation/transition-problems.ts';
import { typeProblems } from './validation/type-problems.ts';
import { waitProblems } from './validation/wait-problems.ts';

export interface ValidateOptions {
  type: FlowType;
}

/**
 * What the service would say to this document: the same accept and reject as CreateContactFlow, as far as it is known, with
 * all problems at once. Errors reject, warnings do not. Resources outside the document are not looked at.
 */
export const validateFlow = (document: FlowDocument, { type: flowType }: ValidateOptions): FlowProblem[] => {
  const identifiers = new Set(document.Actions.map(({ Identifier }) => Identifier));
  const actions = document.Actions.flatMap((action, index) => {
    const definition = actionDefinition(action.Type);
    if (definition === undefined) return [...typeProblems(action, index, flowType), ...danglingProblems({ action, index, identifiers })];
    const place = { action, index, definition, flowType, document, identifiers };
    return [...typeProblems(action, index, flowType), ...parameterProblems(place), ...transitionProblems(place)];
  });
  return [
    ...documentProblems(document, flowType),
    ...identifierProblems(document),
    ...actions,
    ...waitProblems(document),
    ...nameProblems(document),
  ];
};
