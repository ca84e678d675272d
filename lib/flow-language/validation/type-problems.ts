import { ACTION_TYPES, actionDefinition } from '../actions/registry.ts';
import type { FlowAction, FlowType } from '../document.ts';
import { nearestName } from '../nearest-name.ts';
import type { FlowProblem } from '../problem.ts';
import { problemAt } from './action-place.ts';
import { WRONG_TYPES } from './wrong-types.ts';

const unknownType = (action: FlowAction, index: number): FlowProblem => {
  const meant = WRONG_TYPES.get(action.Type) ?? nearestName(action.Type, ACTION_TYPES);
  return problemAt({ action, index }, 'unknown-type', '.Type', () => `Invalid Action type. Type: ${action.Type}`, {
    cure: meant && `Did you mean ${meant}?`,
  });
};

/** Whether the type exists and may stand in this type of flow. What journeys may hold is not published: they are not judged. */
export const typeProblems = (action: FlowAction, index: number, flowType: FlowType): FlowProblem[] => {
  const definition = actionDefinition(action.Type);
  if (definition === undefined) return [unknownType(action, index)];
  const { support } = definition;
  if (typeof support === 'object' && 'refused' in support) {
    return [
      problemAt({ action, index }, 'unknown-type', '.Type', () => `Invalid Action type. Type: ${action.Type}`, { cure: support.refused }),
    ];
  }
  if (flowType === 'CAMPAIGN' || definition.flowTypes.includes(flowType)) return [];
  const message = (): string => `Invalid Action type. Type: ${action.Type} is not available in a flow of type ${flowType}`;
  if (definition.doubtfulFlowTypes?.includes(flowType) === true) {
    return [
      problemAt({ action, index }, 'flow-type-doubtful', '.Type', message, {
        severity: 'warning',
        cure: 'Only one source offers it here.',
      }),
    ];
  }
  return [problemAt({ action, index }, 'flow-type', '.Type', message, { cure: `It belongs to: ${definition.flowTypes.join(', ')}.` })];
};
