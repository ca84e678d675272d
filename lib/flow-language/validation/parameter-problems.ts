import type { FlowProblem } from '../problem.ts';
import { type ActionPlace, problemAt } from './action-place.ts';
import { parameterFaults, type RuledFault } from './parameter-faults.ts';

const WORDING = {
  name: 'Invalid Action property name.',
  missing: 'Action is missing required property.',
  value: 'Invalid Action property value.',
  empty: 'Invalid Action property value.',
} as const;

/** The service names other places than the fault's own for texts that are empty further down (probed). */
const emptyMessage = (parameter: string, index: number, path: string): string => {
  const [top, ...below] = parameter.split('.');
  if (below.length === 0) return `${WORDING.empty} Path: ${path}`;
  return top === 'Attributes' ? 'Empty value in Parameters.Attributes' : `${WORDING.empty} Path: ${index}.Parameter`;
};

const messageOf = ({ kind, message, parameter, rule }: RuledFault, index: number, path: string): string => {
  if (message !== undefined || kind === 'message') return message ?? 'Invalid Action property value.';
  return rule === 'empty-value' ? emptyMessage(parameter, index, path) : `${WORDING[kind]} Path: ${path}`;
};

/** Problems of the parameters of one action, in the service's wording (probed). */
export const parameterProblems = (place: ActionPlace): FlowProblem[] =>
  parameterFaults(place.definition, place.action.Parameters ?? {}, place.flowType).map((fault) => {
    const below = fault.parameter === '' ? '.Parameters' : `.Parameters.${fault.parameter}`;
    return problemAt(place, fault.rule, below, (path) => messageOf(fault, place.index, path), {
      severity: fault.severity,
      cure: fault.cure,
    });
  });
