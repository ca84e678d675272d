import type { FlowAction, FlowDocument, FlowType } from '../../../lib/flow-language/document.ts';
import { lintFlows } from '../../../lib/flow-language/lint/lint-flows.ts';
import type { CenterNames } from '../../../lib/flow-language/lint/lint-set.ts';
import { act, flowOf } from '../../support/flow-ports.ts';

const FOLDER: Partial<Record<FlowType, string>> = { MODULE: 'modules/' };

export interface LintCase {
  type?: FlowType;
  center?: CenterNames;
  /** Other files, by name; those called `modules/…` are modules. */
  others?: Record<string, FlowDocument>;
}

const withType = (document: FlowDocument, type: FlowType): FlowDocument =>
  type === 'MODULE'
    ? { ...document, Settings: { InputParameters: [], OutputParameters: [], Transitions: [] } }
    : { ...document, Metadata: { type } };

/** Messages that a rule has for a flow of these actions, with the place of each. */
export const found = (rule: string, actions: FlowAction[], { type = 'CONTACT_FLOW', center, others = {} }: LintCase = {}) => {
  const sources = [
    { file: `${FOLDER[type] ?? ''}flow.json`, document: withType(flowOf(...actions), type) },
    ...Object.entries(others).map(([file, document]) => ({
      file,
      document: withType(document, file.startsWith('modules/') ? 'MODULE' : 'CONTACT_FLOW'),
    })),
  ];
  const [report] = lintFlows(sources.map(({ file, document }) => ({ file, text: JSON.stringify(document), center })));
  return (report?.problems ?? []).filter((problem) => problem.rule === rule);
};

export const ERROR = (target: string) => ({ NoMatchingError: target });
export const say = (identifier: string, next: string, text = 'Hello'): FlowAction =>
  act(identifier, 'MessageParticipant', { Text: text }, next);
export const call = (identifier: string, next: string, error: string, limit = '5'): FlowAction =>
  act(identifier, 'InvokeLambdaFunction', { LambdaFunctionARN: '${lambda:lookup}', InvocationTimeLimitSeconds: limit }, next, ERROR(error));
export const ask = (identifier: string, next: string, otherwise: string): FlowAction =>
  act(
    identifier,
    'GetParticipantInput',
    { Text: 'Press 1', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    otherwise,
    { InputTimeLimitExceeded: otherwise, NoMatchingCondition: otherwise, NoMatchingError: otherwise },
    [['1', next]],
  );
export const compare = (identifier: string, value: string, cases: [string, string][], otherwise: string): FlowAction =>
  act(identifier, 'Compare', { ComparisonValue: value }, otherwise, { NoMatchingCondition: otherwise }, cases);
export const set = (identifier: string, Attributes: Record<string, string>, next: string): FlowAction =>
  act(identifier, 'UpdateContactAttributes', { Attributes }, next, ERROR(next));
export const setFlow = (identifier: string, values: Record<string, string>, next: string): FlowAction =>
  act(
    identifier,
    'UpdateFlowAttributes',
    { FlowAttributes: Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }])) },
    next,
    ERROR(next),
  );
