import type { FlowAction, FlowType } from '../../../lib/flow-language/document.ts';
import type { CenterPlan, PlannedFlow } from '../../../lib/testing/center/center-plan.ts';

type Step = [identifier: string, type: string, parameters: Record<string, unknown>, transitions?: FlowAction['Transitions']];

const ERROR = { NextAction: 'bye', ErrorType: 'NoMatchingError' };

/** A flow of steps; where nothing is said the next step follows, and errors lead to `bye`. */
export const flowOf = (name: string, steps: Step[], type: FlowType = 'CONTACT_FLOW'): PlannedFlow => ({
  name,
  type,
  document: {
    Version: '2019-10-30',
    StartAction: steps[0]?.[0] ?? '',
    Metadata: {},
    Actions: steps.map(([Identifier, Type, Parameters, given], index) => ({
      Identifier,
      Type,
      Parameters,
      Transitions: given ?? (index + 1 < steps.length ? { NextAction: steps[index + 1]?.[0] ?? '', Errors: [ERROR], Conditions: [] } : {}),
    })),
  },
});

export const equals = (operand: string, NextAction: string) => ({ NextAction, Condition: { Operator: 'Equals', Operands: [operand] } });
export const onError = (ErrorType: string, NextAction: string) => ({ NextAction, ErrorType });

/** Greets, looks the caller up, offers a menu, checks hours, and queues. */
export const MENU_FLOW = flowOf('main', [
  ['greet', 'MessageParticipant', { Text: 'Welcome to the shop.' }],
  ['look-up', 'InvokeLambdaFunction', { LambdaFunctionARN: '${lambda:customer}', InvocationTimeLimitSeconds: '3' }],
  ['keep', 'UpdateContactAttributes', { Attributes: { level: '$.External.level' }, TargetContact: 'Current' }],
  [
    'menu',
    'GetParticipantInput',
    { Text: 'For sales press 1, for support press 2.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    {
      NextAction: 'bye',
      Conditions: [equals('1', 'sales'), equals('2', 'support')],
      Errors: [onError('InputTimeLimitExceeded', 'silent'), onError('NoMatchingCondition', 'menu'), onError('NoMatchingError', 'bye')],
    },
  ],
  ['sales', 'UpdateContactTargetQueue', { QueueId: '${queue:sales}' }, { NextAction: 'open', Errors: [ERROR], Conditions: [] }],
  ['support', 'UpdateContactTargetQueue', { QueueId: '${queue:support}' }, { NextAction: 'open', Errors: [ERROR], Conditions: [] }],
  [
    'open',
    'CheckHoursOfOperation',
    {},
    { NextAction: 'bye', Conditions: [equals('True', 'to-queue'), equals('False', 'closed')], Errors: [ERROR] },
  ],
  ['to-queue', 'TransferContactToQueue', {}, { NextAction: 'bye', Errors: [onError('QueueAtCapacity', 'full'), ERROR], Conditions: [] }],
  ['silent', 'MessageParticipant', { Text: 'Nothing came.' }, { NextAction: 'bye', Errors: [ERROR], Conditions: [] }],
  ['closed', 'MessageParticipant', { Text: 'We are closed.' }, { NextAction: 'bye', Errors: [ERROR], Conditions: [] }],
  ['full', 'MessageParticipant', { Text: 'All lines are busy.' }, { NextAction: 'bye', Errors: [ERROR], Conditions: [] }],
  [
    'bye',
    'MessageParticipant',
    { Text: 'Goodbye.' },
    { NextAction: 'hang-up', Errors: [onError('NoMatchingError', 'hang-up')], Conditions: [] },
  ],
  ['hang-up', 'DisconnectParticipant', {}],
]);

const ALL_WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
  day,
  start: { hours: 9, minutes: 0 },
  end: { hours: 17, minutes: 0 },
}));

/** Two queues that are open from nine to five UTC, and one agent of support. */
export const smallCenter = (...flows: PlannedFlow[]): CenterPlan => ({
  flows: flows.length > 0 ? flows : [MENU_FLOW],
  hours: [{ name: 'day', timeZone: 'UTC', week: ALL_WEEK }],
  queues: [
    { name: 'sales', hours: 'day' },
    { name: 'support', hours: 'day' },
  ],
  routingProfiles: [{ name: 'service', queues: [{ queue: 'support' }] }],
  agents: [{ userName: 'ann', profile: 'service' }],
  prompts: [{ name: 'music', durationMs: 30_000 }],
});

/** Monday at noon: the small center is open. */
export const NOON = '2026-11-23T12:00:00Z';
