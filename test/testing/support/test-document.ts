/** Parts of test documents, as short as they can be. */
export interface ObservationPart {
  Identifier: string;
  Event: Record<string, unknown>;
  Usage?: Record<string, unknown>;
  Actions: Record<string, unknown>[];
  Transitions: Record<string, unknown>;
}

const observation = (
  id: string,
  event: Record<string, unknown>,
  actions: Record<string, unknown>[],
  more: Partial<ObservationPart> = {},
): ObservationPart => ({
  Identifier: id,
  Event: { Identifier: `${id}-event`, Actor: 'System', ...event },
  Actions: actions.map((action, index) => ({ Identifier: `${id}-${index}`, Transitions: {}, ...action })),
  Transitions: {},
  ...more,
});

export const begins = (...actions: Record<string, unknown>[]): ObservationPart =>
  observation('begins', { Type: 'TestInitiated', Properties: {} }, actions);
export const isOver = (...actions: Record<string, unknown>[]): ObservationPart =>
  observation('is-over', { Type: 'TestCompleted', Properties: {} }, actions);
export const hears = (text: string, ...actions: Record<string, unknown>[]): ObservationPart =>
  observation(
    `hears ${text}`.slice(0, 60),
    { Type: 'MessageReceived', Properties: { Text: text, MatchingCriteria: { Type: 'Inclusion' } } },
    actions,
  );
export const starts = (
  ActionType: string,
  ActionParameters: Record<string, unknown>,
  ...actions: Record<string, unknown>[]
): ObservationPart =>
  observation(`starts ${ActionType}`, { Type: 'FlowActionStarted', Properties: { ActionType, ActionParameters } }, actions);

const instruct = (Type: string, Properties: Record<string, unknown>) => ({
  Type: 'SendInstruction',
  Parameters: { ActionType: 'SendInstruction', Actor: 'Customer', Instruction: { Type, Properties } },
});
export const press = (keys: string) => instruct('DtmfInput', { Value: keys });
export const says = (text: string) => instruct('TextUtterance', { Text: text, LanguageCode: 'en-US' });
export const hangsUp = instruct('Disconnect', {});

export const endTest = { Type: 'TestControl', Parameters: { ActionType: 'TestControl', Command: { Type: 'EndTest' } } };
export const logs = (Expressions: Record<string, string>) => ({
  Type: 'TestControl',
  Parameters: { ActionType: 'TestControl', Command: { Type: 'LogData', Properties: { Expressions } } },
});
export const asserts = (Namespace: string, Operator: string, Operand?: string) => ({
  Type: 'Assert',
  Parameters: { ActionType: 'Assert', Namespace, Operator, ...(Operand === undefined ? {} : { Operand }) },
});
export const overrides = (ActionType: string, ActionParameters: Record<string, unknown>, Strategy: Record<string, unknown>) => ({
  Type: 'OverrideSystemBehavior',
  Parameters: {
    ActionType: 'OverrideSystemBehavior',
    Behavior: { Type: 'FlowAction', Properties: { ActionType, ActionParameters, Strategy } },
  },
});
export const result = (ExecutionResult: Record<string, unknown>) => ({
  Type: 'MockResponse',
  Response: { Type: 'ExecutionResult', ExecutionResult },
});
export const error = (Value: string, DelaySeconds?: number) => ({
  Type: 'MockResponse',
  Response: { Type: 'Error', Error: { Value, ...(DelaySeconds === undefined ? {} : { DelaySeconds }) } },
});
export const substitute = (SubstituteArn: string) => ({ Type: 'SubstituteResource', SubstituteArn });

/** Observations that follow one another; a usage or other members may be set with `with_`. */
export const inOrder = (...observations: ObservationPart[]): ObservationPart[] =>
  observations.map((one, index) => {
    const next = observations[index + 1];
    return next === undefined ? one : { ...one, Transitions: { NextObservations: [next.Identifier] } };
  });
export const used = (one: ObservationPart, Type: string, Times?: number): ObservationPart => ({
  ...one,
  Usage: { Type, ...(Times === undefined ? {} : { Times }) },
});

export const testDocument = (observations: ObservationPart[], metadata: Record<string, unknown> = {}) => ({
  Version: '2019-10-30',
  Metadata: {
    entryPoint: { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { SourcePhoneNumber: '+12025550123', FlowId: '${flow:main}' } },
    ...metadata,
  },
  Observations: observations,
});
