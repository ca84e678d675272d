import type { FlowAction, FlowDocument, FlowType } from '../../../lib/flow-language/document.ts';
import { validateFlow } from '../../../lib/flow-language/validate-flow.ts';
import { RULES } from '../../../lib/flow-language/validation/rules.ts';
import { act, bye, flowOf } from '../../support/flow-ports.ts';

const problems = (action: FlowAction, type: FlowType = 'CONTACT_FLOW') => validateFlow(flowOf(action, bye('end')), { type });
const say = (parameters: Record<string, unknown>) => act('a', 'MessageParticipant', parameters, 'end');
const ERROR = { NoMatchingError: 'end' };

test.each([
  ['Invalid Action type. Type: Nonsense', act('a', 'Nonsense', {}, 'end')],
  ['Invalid Action property name. Path: Actions[0].Parameters.Txt', say({ Text: 'x', Txt: 'x' })],
  ['Action is missing required property. Path: Actions[0].Parameters.FlowModuleId', act('a', 'InvokeFlowModule', {}, 'end', ERROR)],
  [
    'Action is missing required property. Path: Actions[0].Transitions.NextAction',
    act('a', 'MessageParticipant', { Text: 'x' }, undefined, ERROR),
  ],
  ['Invalid Action property value. Path: Actions[0].Transitions.NextAction', act('a', 'MessageParticipant', { Text: 'x' }, 'nowhere')],
  [
    'Action is missing required error. Error: NoMatchingError, Path: Actions[0]',
    act('a', 'UpdateContactAttributes', { Attributes: { a: 'b' } }, 'end'),
  ],
  ['Invalid Action error. Error: Nonsense, Path: Actions[0]', act('a', 'MessageParticipant', { Text: 'x' }, 'end', { Nonsense: 'end' })],
  ['Action does not support transitions. Path: Actions[0].Transitions', act('a', 'DisconnectParticipant', {}, 'end')],
  ['Action does not support conditions', act('a', 'MessageParticipant', { Text: 'x' }, 'end', {}, [['x', 'end']])],
  ['Only one of these properties may be defined. Properties: [Text, SSML]', say({ Text: 'x', SSML: '<speak/>' })],
  ['At least one of [PromptId, Text, SSML, Media] must be set', say({})],
  [
    'More than 6 tags in Parameters.Tags',
    act('a', 'TagContact', { Tags: Object.fromEntries('abcdefg'.split('').map((key) => [key, 'v'])) }, 'end', ERROR),
  ],
  [
    'Invalid branch. Path: 0.Evaluate',
    act('a', 'Compare', { ComparisonValue: '$.External.a' }, 'end', { NoMatchingCondition: 'end' }, [['', 'end']]),
  ],
  ['Empty value in Parameters.Attributes', act('a', 'UpdateContactAttributes', { Attributes: { a: '' } }, 'end', ERROR)],
  [
    'Invalid Action property value. Path: 0.Parameter',
    act('a', 'UpdateFlowAttributes', { FlowAttributes: { a: { Value: '' } } }, 'end', ERROR),
  ],
  [
    'Action does not support conditions',
    act(
      'a',
      'UpdateContactEventHooks',
      { EventHooks: { CustomerQueue: 'f' }, EventHooksConfiguration: { CustomerQueue: { DisableExecution: 'True' } } },
      'end',
      ERROR,
    ),
  ],
])('in the words of the service: %s', (message, action) => {
  expect(problems(action).map((problem) => problem.message)).toContain(message);
});

test('all problems come at once, each with action, path and cure', () => {
  const found = problems(act('a', 'CheckHoursOfOperation', { Hours: 'x', HoursOfOperationId: '' }, 'nowhere', {}, [['True', 'end']]));

  expect(found.map(({ rule }) => rule).sort()).toEqual(
    ['condition-set', 'dangling-target', 'empty-value', 'missing-error', 'unknown-parameter'].sort(),
  );
  expect(found.every(({ action, path }) => action === 'a' && path.startsWith('Actions[0]'))).toBe(true);
});

test.each([
  ['UnTagContact', 'Did you mean UntagContact?'],
  ['SetWorkingQueue', 'Did you mean UpdateContactTargetQueue?'],
  ['messageparticipant', 'Did you mean MessageParticipant?'],
  ['InvokeLamdaFunction', 'Did you mean InvokeLambdaFunction?'],
])('the type %s is answered with: %s', (type, cure) => {
  expect(problems(act('a', type, {}, 'end'))[0]).toMatchObject({ rule: 'unknown-type', cure });
});

test.each([
  ['a static parameter takes no reference', 'static-value', act('a', 'EndFlowModuleExecution', { Result: '$.Attributes.a' }), 'MODULE'],
  [
    'an id is one reference or none',
    'one-path',
    act('a', 'TransferToFlow', { ContactFlowId: 'arn:$.AwsRegion:x' }, 'end', ERROR),
    'CONTACT_FLOW',
  ],
  [
    'a namespace nobody knows is refused where a reference stands alone',
    'unknown-root',
    act('a', 'TransferToFlow', { ContactFlowId: '$.BadValue' }, 'end', ERROR),
    'CONTACT_FLOW',
  ],
  [
    'a number is a number',
    'parameter-value',
    act('a', 'Loop', { LoopCount: '101' }, 'end', {}, [
      ['ContinueLooping', 'end'],
      ['DoneLooping', 'end'],
    ]),
    'CONTACT_FLOW',
  ],
  [
    'a literal is refused where a reference is wanted',
    'path-only',
    act('a', 'UpdateContactCallbackNumber', { CallbackNumber: '+14155550100' }, 'end', {
      InvalidCallbackNumber: 'end',
      CallbackNumberNotDialable: 'end',
    }),
    'CONTACT_FLOW',
  ],
  ['an inherited name is no parameter', 'unknown-parameter', say({ Text: 'x', toString: 'y' }), 'CONTACT_FLOW'],
  [
    'an attribute named constructor is looked at like any other',
    'parameter-value',
    act('a', 'UpdateContactAttributes', { Attributes: { constructor: {} } }, 'end', ERROR),
    'CONTACT_FLOW',
  ],
  [
    'a kind of name nobody knows is refused',
    'name-kind',
    act('a', 'TransferToFlow', { ContactFlowId: '${flows:x}' }, 'end', ERROR),
    'CONTACT_FLOW',
  ],
] as const)('%s', (_name, rule, action, type) => {
  expect(problems(action, type).map((problem) => problem.rule)).toContain(rule);
});

test.each([
  ['a named reference in a static place', act('a', 'TransferToFlow', { ContactFlowId: '${flow:menu}' }, 'end', ERROR)],
  [
    'a named number',
    act(
      'a',
      'TransferParticipantToThirdParty',
      { ThirdPartyPhoneNumber: '${number:out}', ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'False' },
      'end',
      ERROR,
    ),
  ],
  [
    'a reference as a number',
    act('a', 'Loop', { LoopCount: '$.External.n' }, 'end', {}, [
      ['ContinueLooping', 'end'],
      ['DoneLooping', 'end'],
    ]),
  ],
  ['routing criteria from a function', act('a', 'UpdateContactRoutingCriteria', { RoutingCriteria: '$.External.criteria' }, 'end', ERROR)],
  ['a version suffix, which is no reference', act('a', 'InvokeFlowModule', { FlowModuleId: 'arn:module/x:$LATEST' }, 'end', ERROR)],
])('%s is accepted', (_name, action) => {
  expect(problems(action)).toEqual([]);
});

test('a namespace nobody knows is a warning in a text', () => {
  expect(problems(say({ Text: 'Call $.CallbackNumber or pay $.50' }))).toEqual([
    expect.objectContaining({ severity: 'warning', rule: 'unknown-root-in-text' }),
  ]);
});

test('an action that only one source offers here is a warning, one that none offers an error', () => {
  expect(validateFlow(flowOf(act('a', 'EndFlowExecution')), { type: 'CONTACT_FLOW' })).toEqual([
    expect.objectContaining({ severity: 'warning', rule: 'flow-type-doubtful' }),
  ]);
  expect(validateFlow(flowOf(act('a', 'TransferContactToAgent')), { type: 'CONTACT_FLOW' })).toEqual([
    expect.objectContaining({ severity: 'error', rule: 'flow-type' }),
  ]);
  expect(validateFlow(flowOf(act('a', 'TransferContactToAgent')), { type: 'CAMPAIGN' })).toEqual([]);
});

test.each([['a'.repeat(51)], [''], ['a$b'], ['a.b;'], ['toString'], ['__proto__']])('the identifier %p is refused', (identifier) => {
  expect(validateFlow(flowOf(act(identifier, 'DisconnectParticipant')), { type: 'CONTACT_FLOW' }).map(({ rule }) => rule)).toEqual([
    'identifier',
  ]);
});

test('identifiers are unique, and StartAction names one of them', () => {
  expect(validateFlow(flowOf(bye('问候 1'), bye('问候 1')), { type: 'CONTACT_FLOW' }).map(({ rule }) => rule)).toEqual([
    'identifier-twice',
  ]);
  expect(validateFlow({ ...flowOf(bye('a')), StartAction: 'b' }, { type: 'CONTACT_FLOW' }).map(({ rule }) => rule)).toEqual([
    'start-action',
  ]);
});

test('a name counts as 200 characters towards the size', () => {
  const names = Array.from({ length: 1250 }, (_item, index) => `\${message:m${index}}`);
  const actions = Array.from({ length: 25 }, (_item, index) =>
    act(
      `a${index}`,
      'UpdateContactAttributes',
      { Attributes: Object.fromEntries(names.slice(index * 50, index * 50 + 50).map((name, at) => [`k${at}`, name])) },
      'end',
      ERROR,
    ),
  );

  expect(validateFlow(flowOf(...actions, bye('end')), { type: 'CONTACT_FLOW' }).map(({ rule }) => rule)).toEqual(['size']);
});

test('every rule that a problem names stands in the table of rules', () => {
  const document: FlowDocument = {
    ...flowOf(act('a', 'Nonsense'), act('a', 'Loop', { LoopCount: '' }, 'x', { X: 'y', ...ERROR }, [['z', 'z']])),
    StartAction: '?',
  };

  for (const { rule } of validateFlow({ ...document, Extra: 1 } as FlowDocument, { type: 'MODULE' }))
    expect(Object.keys(RULES)).toContain(rule);
});

test.each([
  ['CheckMetricData', { MetricType: { toString: null } }],
  ['CheckVoiceId', { CheckVoiceIdOption: { toString: null } }],
  ['UpdateContactData', { IsFraudDetectionEnabled: { toString: null }, FraudDetectionThreshold: '5' }],
  ['InvokeLambdaFunction', { InvocationTimeLimitSeconds: { valueOf: null, toString: null } }],
])('values that cannot be made a text are only wrong: %s', (type, parameters) => {
  expect(problems(act('a', type, parameters, 'end', ERROR)).map(({ rule }) => rule)).toContain('parameter-value');
});

test.each([
  ['a namespace that exports hold', act('a', 'TransferToFlow', { ContactFlowId: '$.CallbackNumber' }, 'end', ERROR), 'parameter-doubtful'],
  [
    'a JSON number',
    act('a', 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: 3 }, 'end', ERROR),
    'scalar-type',
  ],
  [
    'an error branch that stands twice',
    {
      ...act('a', 'MessageParticipant', { Text: 'x' }),
      Transitions: {
        NextAction: 'end',
        Errors: [
          { NextAction: 'end', ErrorType: 'NoMatchingError' },
          { NextAction: 'end', ErrorType: 'NoMatchingError' },
        ],
      },
    },
    'error-twice',
  ],
])('what nobody knows to be refused is a warning: %s', (_name, action, rule) => {
  expect(problems(action)).toEqual([expect.objectContaining({ severity: 'warning', rule })]);
});

test.each([99, 2.5])('a JSON number that would be wrong as text is refused: %d', (seconds) => {
  const lambda = act('a', 'InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: seconds }, 'end', ERROR);

  expect(problems(lambda)).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'parameter-value' }));
});

test('an action of an unknown type is still asked where it leads', () => {
  const document: FlowDocument = {
    Version: '2019-10-30',
    StartAction: 'a',
    Actions: [{ Identifier: 'a', Type: 'PlayPrompt', Parameters: {}, Transitions: { NextAction: 'nowhere' } }],
  };

  const problems = validateFlow(document, { type: 'CONTACT_FLOW' });

  expect(problems.map(({ rule, path }) => [rule, path])).toEqual([
    ['unknown-type', 'Actions[0].Type'],
    ['dangling-target', 'Actions[0].Transitions.NextAction'],
  ]);
});

describe('the Continue branch of a Wait', () => {
  const time = { TimeLimitSeconds: '60' };
  const going = (completed: string) =>
    act('w', 'Wait', { ...time, ContinueExecution: 'True', MinimumWaitTimeSeconds: '5' }, 'end', ERROR, [
      ['Continue', 'inner'],
      ['WaitCompleted', completed],
    ]);
  const inner = act('inner', 'Wait', time, 'end', ERROR, [['WaitCompleted', 'end']]);
  const found = (completed: string) =>
    validateFlow(flowOf(going(completed), inner, bye('end')), { type: 'CONTACT_FLOW' }).filter(({ rule }) => rule === 'wait-in-continue');

  test('holds no other Wait', () => {
    expect(found('end').map(({ action, message }) => [action, message])).toEqual([
      ['inner', "Unsupported Action In Wait Action's Continue Branch"],
    ]);
  });

  test('is not judged by what the other branches reach too', () => {
    expect(found('inner')).toEqual([]);
  });
});
