import type { FlowAction, FlowDocument, FlowType } from '../../../../lib/flow-language/document.ts';
import type { SetMember } from '../../../../lib/flow-language/explore/flow-set.ts';

type Errors = Record<string, string>;

const errorBranches = (errors: Errors) => Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction }));

const conditions = (branches: Record<string, string>, Operator = 'Equals') =>
  Object.entries(branches).map(([operand, NextAction]) => ({ NextAction, Condition: { Operator, Operands: [operand] } }));

/** An action that goes on with `next`; `on` are its error branches. */
export const act = (Identifier: string, Type: string, Parameters: Record<string, unknown>, next?: string, on: Errors = {}): FlowAction => ({
  Identifier,
  Type,
  Parameters,
  Transitions: { ...(next === undefined ? {} : { NextAction: next }), Errors: errorBranches(on), Conditions: [] },
});

export const say = (id: string, Text: string, next: string): FlowAction =>
  act(id, 'MessageParticipant', { Text }, next, { NoMatchingError: next });

export const hangUp = (id = 'bye'): FlowAction => ({ Identifier: id, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} });

export const back = (id: string, Result?: string): FlowAction => ({
  Identifier: id,
  Type: 'EndFlowModuleExecution',
  Parameters: Result === undefined ? {} : { Result },
  Transitions: {},
});

export const call = (id: string, next: string, failed: string, seconds = '3'): FlowAction =>
  act(id, 'InvokeLambdaFunction', { LambdaFunctionARN: `\${lambda:${id}}`, InvocationTimeLimitSeconds: seconds }, next, {
    NoMatchingError: failed,
  });

export const compare = (id: string, value: string, branches: Record<string, string>, otherwise: string): FlowAction => ({
  Identifier: id,
  Type: 'Compare',
  Parameters: { ComparisonValue: value },
  Transitions: { NextAction: otherwise, Errors: errorBranches({ NoMatchingCondition: otherwise }), Conditions: conditions(branches) },
});

export const menu = (id: string, Text: string, keys: Record<string, string>, other: string): FlowAction => ({
  Identifier: id,
  Type: 'GetParticipantInput',
  Parameters: { Text, StoreInput: 'False', InputTimeLimitSeconds: '5' },
  Transitions: {
    NextAction: other,
    Errors: errorBranches({ InputTimeLimitExceeded: other, NoMatchingCondition: other, NoMatchingError: other }),
    Conditions: conditions(keys),
  },
});

export const loop = (id: string, LoopCount: string, again: string, done: string): FlowAction => ({
  Identifier: id,
  Type: 'Loop',
  Parameters: { LoopCount },
  Transitions: { NextAction: done, Errors: [], Conditions: conditions({ ContinueLooping: again, DoneLooping: done }) },
});

export const enqueue = (id: string, failed: string): FlowAction =>
  act(id, 'TransferContactToQueue', {}, failed, { QueueAtCapacity: failed, NoMatchingError: failed });

export const handOver = (id: string, flow: string, failed: string): FlowAction =>
  act(id, 'TransferToFlow', { ContactFlowId: `\${flow:${flow}}` }, failed, { NoMatchingError: failed });

export const run = (id: string, module: string, next: string, results: Record<string, string> = {}, failed = next): FlowAction => ({
  Identifier: id,
  Type: 'InvokeFlowModule',
  Parameters: { FlowModuleId: `\${module:${module}}` },
  Transitions: { NextAction: next, Errors: errorBranches({ NoMatchingError: failed }), Conditions: conditions(results) },
});

export const hook = (id: string, event: string, flow: string, next: string): FlowAction =>
  act(id, 'UpdateContactEventHooks', { EventHooks: { [event]: `\${flow:${flow}}` } }, next, { NoMatchingError: next });

export const documentOf = (Actions: FlowAction[]): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: Actions[0]?.Identifier ?? '',
  Actions,
});

/** The first action is the start. */
export const flow = (name: string, Actions: FlowAction[], type: FlowType = 'CONTACT_FLOW'): SetMember => ({
  file: `${name}.json`,
  name,
  type,
  document: documentOf(Actions),
});
