import type { FlowProblem } from '../problem.ts';
import { type ActionPlace, problemAt } from './action-place.ts';
import { parameterFaults, type RuledFault } from './parameter-faults.ts';

const WORDING = {
  name: 'Invalid Action property name.',
  missing: 'Action is missing required property.',
  value: 'Invalid Action property value.',
  empty: 'Invalid Action property value.',
} as const;

const messageOf = ({ kind, message }: RuledFault, path: string): string => {
  if (message !== undefined || kind === 'message') return message ?? 'Invalid Action property value.';
  return `${WORDING[kind]} Path: ${path}`;
};

/** Problems of the parameters of one action, in the service's wording (probed). */
export const parameterProblems = (place: ActionPlace): FlowProblem[] =>
  parameterFaults(place.definition, place.action.Parameters ?? {}, place.flowType).map((fault) => {
    const below = fault.parameter === '' ? '.Parameters' : `.Parameters.${fault.parameter}`;
    return problemAt(place, fault.rule, below, (path) => messageOf(fault, path), { severity: fault.severity, cure: fault.cure });
  });
