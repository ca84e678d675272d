import type { FlowProblem } from '../problem.ts';
import { type ActionPlace, problemAt } from './action-place.ts';
import { conditionProblems } from './condition-problems.ts';
import { errorProblems } from './error-problems.ts';

const terminalProblems = (place: ActionPlace): FlowProblem[] => {
  const { NextAction, Errors = [], Conditions = [] } = place.action.Transitions ?? {};
  if (NextAction === undefined && Errors.length === 0 && Conditions.length === 0) return [];
  return [
    problemAt(place, 'terminal-transitions', '.Transitions', (path) => `Action does not support transitions. Path: ${path}`, {
      cure: 'Write {}.',
    }),
  ];
};

/** What can be said of where an action leads without knowing its type. */
type Targets = Pick<ActionPlace, 'action' | 'index' | 'identifiers'>;

const targets = ({ action: { Transitions = {} } }: Targets): { target: string; below: string }[] => [
  ...(Transitions.NextAction === undefined ? [] : [{ target: Transitions.NextAction, below: '.Transitions.NextAction' }]),
  ...(Transitions.Errors ?? []).map(({ NextAction }, index) => ({ target: NextAction, below: `.Transitions.Errors[${index}].NextAction` })),
  ...(Transitions.Conditions ?? []).map(({ NextAction }, index) => ({
    target: NextAction,
    below: `.Transitions.Conditions[${index}].NextAction`,
  })),
];

/** Branches to actions that do not exist. */
export const danglingProblems = (place: Targets): FlowProblem[] =>
  targets(place)
    .filter(({ target }) => !place.identifiers.has(target))
    .map(({ target, below }) =>
      problemAt(place, 'dangling-target', below, (path) => `Invalid Action property value. Path: ${path}`, {
        cure: target === '' ? 'The branch leads nowhere; connect it.' : `There is no action "${target}".`,
      }),
    );

const nextProblems = (place: ActionPlace): FlowProblem[] =>
  place.action.Transitions?.NextAction !== undefined || place.definition.nextOptional === true
    ? []
    : [problemAt(place, 'missing-next', '.Transitions.NextAction', (path) => `Action is missing required property. Path: ${path}`)];

/** Problems of where one action leads: terminal rule, targets, error branches, conditions. */
export const transitionProblems = (place: ActionPlace): FlowProblem[] => {
  const absent =
    place.action.Transitions === undefined
      ? [
          problemAt(place, 'missing-property', '.Transitions', (path) => `Action is missing required property. Path: ${path}`, {
            cure: 'Write {} when the action leads nowhere.',
          }),
        ]
      : [];
  if (place.definition.terminal === true) return [...absent, ...terminalProblems(place)];
  return [...absent, ...nextProblems(place), ...danglingProblems(place), ...errorProblems(place), ...conditionProblems(place)];
};
