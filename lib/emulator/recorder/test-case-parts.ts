/** Parts of a document in Connect's testing language (`Content` of CreateTestCase; shapes documented and exported). */
export interface TestAction {
  Identifier: string;
  Type: 'SendInstruction' | 'OverrideSystemBehavior';
  Parameters: Record<string, unknown>;
  Transitions: Record<string, never>;
}

export interface TestObservation {
  Identifier: string;
  Event: { Identifier: string; Type: 'TestInitiated' | 'MessageReceived'; Actor: 'System'; Properties: Record<string, unknown> };
  Actions: TestAction[];
  Transitions: { NextObservations?: string[] };
}

export interface TestContent {
  Version: '2019-10-30';
  Metadata: Record<string, unknown>;
  Observations: TestObservation[];
}

export const observation = (
  Identifier: string,
  Type: TestObservation['Event']['Type'],
  Properties: Record<string, unknown>,
): TestObservation => ({
  Identifier,
  Event: { Identifier, Type, Actor: 'System', Properties },
  Actions: [],
  Transitions: {},
});

/** Adds what the test does when the observation is met. */
export const react = (to: TestObservation, Type: TestAction['Type'], Parameters: Record<string, unknown>): void => {
  const Identifier = `${to.Identifier} ${to.Actions.length + 1}`;
  to.Actions.push({ Identifier, Type, Parameters: { ActionType: Type, ...Parameters }, Transitions: {} });
};

export const instruct = (to: TestObservation, Type: 'DtmfInput' | 'Disconnect', Properties: Record<string, unknown>): void =>
  react(to, 'SendInstruction', { Actor: 'Customer', Instruction: { Type, Properties } });

export const override = (
  to: TestObservation,
  ActionType: string,
  ActionParameters: Record<string, unknown>,
  Response: Record<string, unknown>,
): void =>
  react(to, 'OverrideSystemBehavior', {
    Behavior: { Type: 'FlowAction', Properties: { ActionType, ActionParameters, Strategy: { Type: 'MockResponse', Response } } },
  });
