import type { EventType, MockedActionType, Operator, UsageType } from './vocabulary.ts';

/** A test case, read and normalized: one spelling is left of everything that may be spelled in two ways. */
export interface TestCase {
  /** `Metadata.name`; undefined: whoever has the file names it after the file. */
  name?: string;
  description?: string;
  /** Undefined: the document does not say where the simulated contact begins. */
  entryPoint?: EntryPoint;
  /** Contact attributes at the start (`InitializationData`). */
  attributes: Readonly<Record<string, string>>;
  observations: readonly Observation[];
  /** Free-form in the service. */
  metadata: Readonly<Record<string, unknown>>;
}

export type EntryPoint =
  | { type: 'VOICE_CALL'; flowId?: string; sourcePhoneNumber?: string; destinationPhoneNumber?: string }
  | { type: 'CHAT'; flowId?: string };

/** An expected event, and what is done when it comes. */
export interface Observation {
  identifier: string;
  event: TestEvent;
  /** Undefined: once. */
  usage?: Usage;
  actions: readonly TestAction[];
  /** Identifiers of the observations that are awaited from then on. */
  next: readonly string[];
}

/** `times` is 0 for `Always`. */
export interface Usage {
  type: UsageType;
  times: number;
}

export type TestEvent =
  | { type: Extract<EventType, 'TestInitiated' | 'TestCompleted'> }
  | { type: 'MessageReceived'; message: ExpectedMessage; matching: 'Similarity' | 'Inclusion' }
  | { type: 'FlowActionStarted'; target: ActionTarget };

export type ExpectedMessage = { kind: 'text'; text: string } | { kind: 'prompt'; promptId: string } | { kind: 'media'; uri: string };

/** Actions of a flow: of one type, and when `resource` is set only those that use it. */
export interface ActionTarget {
  actionType: MockedActionType;
  /** Id or ARN; `parameter` is the name it has in the action, for messages. */
  resource?: { parameter: 'LambdaFunctionARN' | 'HoursOfOperationId' | 'QueueId' | 'AgentId' | 'AliasArn'; id: string };
}

export type TestAction =
  | { type: 'press'; identifier: string; keys: string }
  | { type: 'say'; identifier: string; text: string }
  | { type: 'hang-up'; identifier: string }
  | { type: 'override'; identifier: string; target: ActionTarget; strategy: Strategy }
  | { type: 'assert'; identifier: string; path: string; operator: Operator; operand: string }
  | { type: 'end-test'; identifier: string }
  | { type: 'log'; identifier: string; expressions: Readonly<Record<string, string>> };

export type Strategy =
  | { type: 'substitute'; arn: string }
  /** `value`: result of the action; `data`: what a function answers. */
  | { type: 'result'; value?: string; data?: Readonly<Record<string, unknown>>; delaySeconds: number }
  | { type: 'error'; error: 'TimeLimitExceeded' | 'NoMatchingError' | 'QueueAtCapacity'; delaySeconds: number };
