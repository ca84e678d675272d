import type { FlowAction, FlowDocument } from '../../lib/flow-language/document.ts';

interface Branches {
  next?: string;
  /** Error type → next action. */
  errors?: Record<string, string>;
  /** Operand of `Equals` → next action. */
  when?: Record<string, string>;
}

export const block = (Identifier: string, Type: string, Parameters: Record<string, unknown>, branches: Branches = {}): FlowAction => ({
  Identifier,
  Type,
  Parameters,
  Transitions: {
    ...(branches.next === undefined ? {} : { NextAction: branches.next }),
    Errors: Object.entries(branches.errors ?? {}).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
    Conditions: Object.entries(branches.when ?? {}).map(([operand, NextAction]) => ({
      NextAction,
      Condition: { Operator: 'Equals', Operands: [operand] },
    })),
  },
});

/** The first block is where the flow starts. */
export const flowOf = (...actions: FlowAction[]): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: actions[0]?.Identifier ?? '',
  Metadata: {},
  Actions: actions,
});

export const say = (id: string, Text: string, next: string): FlowAction =>
  block(id, 'MessageParticipant', { Text }, { next, errors: { NoMatchingError: next } });
export const hangUp = (id = 'bye'): FlowAction => block(id, 'DisconnectParticipant', {});
export const endFlow = (id = 'end'): FlowAction => block(id, 'EndFlowExecution', {});
export const menu = (id: string, Text: string, when: Record<string, string>, otherwise: string): FlowAction =>
  block(
    id,
    'GetParticipantInput',
    { Text, InputTimeLimitSeconds: '5', StoreInput: 'False' },
    { next: otherwise, when, errors: { InputTimeLimitExceeded: otherwise, NoMatchingCondition: otherwise, NoMatchingError: otherwise } },
  );
export const ask = (id: string, Text: string, next: string): FlowAction =>
  block(
    id,
    'GetParticipantInput',
    {
      Text,
      InputTimeLimitSeconds: '5',
      StoreInput: 'True',
      InputValidation: { CustomValidation: { MaximumLength: '1' } },
    },
    { next, errors: { NoMatchingError: next } },
  );
export const setQueue = (id: string, QueueId: string, next: string): FlowAction =>
  block(id, 'UpdateContactTargetQueue', { QueueId }, { next, errors: { NoMatchingError: 'bye' } });
export const setAgentQueue = (id: string, AgentId: string, next: string): FlowAction =>
  block(id, 'UpdateContactTargetQueue', { AgentId }, { next, errors: { NoMatchingError: 'bye' } });
export const hook = (id: string, name: string, flowId: string, next: string): FlowAction =>
  block(id, 'UpdateContactEventHooks', { EventHooks: { [name]: flowId } }, { next, errors: { NoMatchingError: 'bye' } });
export const priority = (id: string, QueuePriority: string, next: string): FlowAction =>
  block(id, 'UpdateContactRoutingBehavior', { QueuePriority }, { next });
export const attribute = (id: string, Attributes: Record<string, string>, next: string): FlowAction =>
  block(id, 'UpdateContactAttributes', { Attributes }, { next, errors: { NoMatchingError: next } });
export const toQueue = (id = 'queue', otherwise = 'bye'): FlowAction =>
  block(id, 'TransferContactToQueue', {}, { next: otherwise, errors: { QueueAtCapacity: otherwise, NoMatchingError: otherwise } });
export const isOpen = (id: string, hoursId: string, open: string, closed: string): FlowAction =>
  block(
    id,
    'CheckHoursOfOperation',
    { HoursOfOperationId: hoursId },
    { next: 'bye', when: { True: open, False: closed }, errors: { NoMatchingError: 'bye' } },
  );
/** `everySeconds` with `interrupted`: goes on there after that time. */
export const music = (id: string, texts: string[], interrupt?: { everySeconds: number; next: string }): FlowAction =>
  block(
    id,
    'MessageParticipantIteratively',
    {
      Messages: texts.map((Text) => ({ Text })),
      ...(interrupt ? { InterruptFrequencySeconds: String(interrupt.everySeconds) } : {}),
    },
    interrupt ? { when: { MessagesInterrupted: interrupt.next } } : {},
  );
/** The agent named first is tried for so many seconds, then anybody. */
export const firstAgent = (id: string, agentId: string, seconds: number, next: string): FlowAction =>
  block(
    id,
    'UpdateContactRoutingCriteria',
    {
      RoutingCriteria: {
        Steps: [
          {
            Expression: { AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: [agentId] } } } },
            Expiry: { DurationInSeconds: seconds },
          },
        ],
      },
    },
    { next, errors: { NoMatchingError: 'bye' } },
  );
